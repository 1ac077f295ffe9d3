// See line_roles.h. Lines of names are told by their look, titles by standing beside them: a title of two words may look like a name, so
// the list decides which line comes first.
#include "read/line_roles.h"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

#include "read/dated_lines.h"
#include "read/evidence.h"
#include "read/link_lines.h"
#include "text/ascii.h"
#include "text/styled_text.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

bool is_year(std::string_view text) {
  return text.size() == 4 && is_all_digits(text) && (text.starts_with("19") || text.starts_with("20"));
}

/// "Kites at Night 2021", where the year stood at the right edge of the page.
bool ends_in_year(std::string_view text) {
  constexpr std::size_t kShortest = 12;
  return text.size() > kShortest && text[text.size() - 5] == ' ' && is_year(text.substr(text.size() - 4));
}

struct Line {
  std::uint32_t begin = 0;  ///< in the item's text
  std::uint32_t end = 0;
  StyledText text;
  std::uint32_t links = 0;  ///< in the line's text: where links at its end begin
  std::uint32_t date = 0;   ///< … where a date behind names begins
  bool names = false;
  Evidence evidence;
};

/// "[ICLR 2024]", "ICRA 2023", "2019", "RA-L 2022 (Oral)": a tag on a line of its own.
bool is_tag_line(const Line& line) {
  const std::string_view text = line.text.text;
  if (text.size() > 40) return false;
  if (text.starts_with('[') && text.ends_with(']')) return true;
  return line.evidence.years > 0 && std::count(text.begin(), text.end(), ' ') <= 4;
}

std::vector<Line> lines_of(const StyledText& text, std::vector<Piece>& links) {
  std::vector<Line> out;
  std::uint32_t begin = 0;
  const auto add = [&](std::uint32_t end) {
    Line line;
    line.text = slice(text, begin, end);
    line.begin = begin;
    line.end = end;
    begin = end + 1;
    if (line.text.text.empty()) return;
    if (is_link_line(line.text)) return links.push_back({Label::link, line.begin, line.end, 1000});
    if (!out.empty() && is_year(line.text.text)) return links.push_back({Label::date, line.begin, line.end, 1000});
    line.evidence = weigh(line.text, "");
    if (out.empty() && is_tag_line(line)) return;
    line.links = end_before_links(line.text);
    const StyledText front = slice(line.text, 0, line.links);
    line.date = is_dated_line_of_names(front) ? end_before_date(front) : line.links;
    line.names = line.date < line.links || is_line_of_names(front);
    out.push_back(std::move(line));
  };
  for (const std::uint32_t at : text.breaks) add(at);
  add(static_cast<std::uint32_t>(text.text.size()));
  return out;
}

/// Bytes of `text` that one style covers, if these are most of it.
bool find_main_run(const StyledText& text, std::uint32_t& begin, std::uint32_t& end) {
  for (const StyleRun& run : text.runs) {
    if (run.style != Style::bold && run.style != Style::link && run.style != Style::italic) continue;
    if (std::size_t{run.end - run.begin} * 10 < text.text.size() * 5) continue;
    begin = run.begin;
    end = run.end;
    return true;
  }
  return false;
}

/// "**Title** *Venue, 2022 (Spotlight)*": a title in bold, and the rest of the line in italics.
bool find_leading_run(const StyledText& text, std::uint32_t& begin, std::uint32_t& end) {
  const auto bold = std::find_if(text.runs.begin(), text.runs.end(), [](const StyleRun& r) {
    return r.begin <= 1 && r.end - r.begin >= 12 && (r.style == Style::bold || r.style == Style::link);
  });
  if (bold == text.runs.end() || !is_wholly(slice(text, bold->end, static_cast<std::uint32_t>(text.text.size())), Style::italic))
    return false;
  begin = bold->begin;
  end = bold->end;
  return true;
}

/// "[ICML 2022] Title (Oral) [pdf]": brackets at both ends are not the title's.
void strip_brackets(std::string_view text, std::uint32_t& begin, std::uint32_t& end) {
  const auto skip = [&] {
    while (begin < end && (text[begin] == ' ' || text[begin] == ':')) ++begin;
    while (end > begin && text[end - 1] == ' ') --end;
  };
  for (skip(); begin < end && text[begin] == '['; skip()) {
    const std::size_t close = text.find(']', begin);
    if (close == std::string_view::npos || close + 1 >= end) return;
    begin = static_cast<std::uint32_t>(close + 1);
  }
  for (skip(); begin < end && text[end - 1] == ']'; skip()) {
    const std::size_t open = text.rfind('[', end - 1);
    if (open == std::string_view::npos || open <= begin) return;
    end = static_cast<std::uint32_t>(open);
  }
}

/// The title in its line; false when the line holds something else, too.
bool find_title(const Line& line, std::uint32_t& begin, std::uint32_t& end) {
  begin = 0;
  end = static_cast<std::uint32_t>(line.text.text.size());
  if (find_leading_run(line.text, begin, end) || find_main_run(line.text, begin, end)) return true;
  strip_brackets(line.text.text, begin, end);
  const StyledText rest = slice(line.text, begin, end);
  return begin < end && weigh(rest, "").years == 0 && rest.text.find(". ") == std::string::npos;
}

struct Shares {
  std::size_t items = 0;
  std::size_t first = 0;   ///< items whose first line is names
  std::size_t second = 0;  ///< … whose second line is
};

void know(RawItem& item, const Line& line, std::uint32_t begin, std::uint32_t end, Label label) {
  item.known.push_back({label, line.begin + begin, line.begin + end, 1000});
}

/// The title in front of its year.
Line without_year(Line line) {
  line.end -= 5;
  line.text = slice(line.text, 0, static_cast<std::uint32_t>(line.text.text.size()) - 5);
  return line;
}

/// `links`: lines of nothing but links, or a year. `dated`: years stand behind the titles.
void know_lines(RawItem& item, const Line& title, const Line& authors, const std::vector<Piece>& links, bool dated) {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  dated = dated && ends_in_year(title.text.text);
  if (!authors.names || !find_title(dated ? without_year(title) : title, begin, end)) return;
  item.known = links;
  know(item, title, begin, end, Label::title);
  const auto length = static_cast<std::uint32_t>(title.text.text.size());
  if (dated && end + 4 < length) know(item, title, length - 4, length, Label::date);
  const auto size = static_cast<std::uint32_t>(authors.text.text.size());
  know(item, authors, 0, authors.date, Label::author);
  if (authors.date < authors.links) know(item, authors, authors.date + 1, authors.links, Label::date);
  if (authors.links < size) know(item, authors, authors.links, size, Label::link);
  std::sort(item.known.begin(), item.known.end(), [](const Piece& a, const Piece& b) { return a.begin < b.begin; });
}

/// "Kites at Night" above "*ICML, 2021*": a title, and where and when.
bool is_title_above_venue(const Line& first, const Line& second) {
  constexpr std::size_t kLongest = 120;
  const Evidence& e = second.evidence;
  const bool venue =
      !second.names && e.years > 0 && !e.period && second.text.text.size() <= kLongest && (e.venue > 0 || e.placed || e.italic);
  const std::string_view title = first.text.text;
  return venue && !first.names && first.evidence.years == 0 && !first.evidence.quoted && std::count(title.begin(), title.end(), ' ') >= 2;
}

/// Lists that name nobody: titles with a line of their own above the venue, nearly all of them.
void know_titles_above_venues(RawList& list, const std::vector<std::vector<Line>>& lines) {
  const auto alike = [](const std::vector<Line>& l) { return l.size() >= 2 && is_title_above_venue(l[0], l[1]); };
  const auto count = static_cast<std::size_t>(std::count_if(lines.begin(), lines.end(), alike));
  if (count < 2 || count * 10 < lines.size() * 7) return;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    if (!alike(lines[i]) || !list.items[i].known.empty() || !find_title(lines[i][0], begin, end)) continue;
    know(list.items[i], lines[i][0], begin, end, Label::title);
  }
}

}  // namespace

void label_lines(RawList& list) {
  Shares shares;
  std::vector<std::vector<Line>> lines;
  std::vector<std::vector<Piece>> links;
  for (const RawItem& item : list.items) {
    links.emplace_back();
    lines.push_back(item.text.breaks.empty() ? std::vector<Line>{} : lines_of(item.text, links.back()));
    if (lines.back().size() < 2) continue;
    ++shares.items;
    shares.first += lines.back()[0].names ? 1U : 0U;
    shares.second += lines.back()[1].names ? 1U : 0U;
  }
  const bool most = shares.items >= 2 && shares.items * 10 >= list.items.size() * 5;
  const bool title_first = shares.second * 10 >= shares.items * 6 && shares.second > shares.first;
  const bool authors_first = shares.first * 10 >= shares.items * 6 && shares.first > shares.second;
  if (shares.first + shares.second == 0) return know_titles_above_venues(list, lines);
  if (!most || title_first == authors_first) return;
  const auto has_dated_title = [](const std::vector<Line>& l) { return l.size() >= 2 && ends_in_year(l[0].text.text); };
  const auto with_year = static_cast<std::size_t>(std::count_if(lines.begin(), lines.end(), has_dated_title));
  const bool dated = title_first && with_year >= 3 && with_year * 10 >= shares.items * 6;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].size() < 2) continue;
    const Line& first = lines[i][0];
    const Line& second = lines[i][1];
    if (title_first) {
      know_lines(list.items[i], first, second, links[i], dated);
    } else if (!second.names && second.evidence.years == 0) {
      know_lines(list.items[i], second, first, links[i], false);
    }
  }
}

}  // namespace bibfold
