// See scattered_papers.h. One line must say it all: there is no list around it that would help.
#include "read/scattered_papers.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "read/citation_text.h"
#include "read/dated_lines.h"
#include "read/embedded_references.h"
#include "read/evidence.h"
#include "read/heading_words.h"
#include "read/item_verdicts.h"
#include "read/link_lines.h"
#include "read/name_shape.h"
#include "read/reference_signs.h"
#include "read/told_papers.h"
#include "text/styled_text.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace bibfold {
namespace {

bool begins_with_name(std::string_view text) {
  const std::size_t end = text.find_first_of(",;");
  return end != std::string_view::npos && end <= 40 && is_name_like(trim(text.substr(0, end)));
}

bool announces_reference(std::string_view text) {
  constexpr std::array<std::string_view, 10> kWords{"outcome",   "output",   "result",      "paper",       "publication",
                                                    "published", "preprint", "publikation", "publicacion", "article"};
  const std::string folded = fold_text(text);
  return std::any_of(kWords.begin(), kWords.end(), [&](std::string_view w) {
    const std::size_t at = folded.find(w);
    return at != std::string::npos && (at == 0 || folded[at - 1] == ' ');
  });
}

bool is_open(std::string_view text, std::string_view opening, std::string_view closing) {
  const std::size_t at = text.rfind(opening);
  return at != std::string_view::npos && text.find(closing, at) == std::string_view::npos;
}

/// "Paper: ", "Published at RecSys 2021: ", "Led the kite team. Co-author of the kite paper: " in front of names: bytes in front of the
/// reference; 0 when nothing announces one.
std::uint32_t announcement_end(std::string_view text) {
  constexpr std::size_t kLongest = 48;
  constexpr std::size_t kFarthest = 300;
  for (std::size_t colon = text.find(": "); colon < kFarthest; colon = text.find(": ", colon + 2)) {
    const std::string_view front = text.substr(0, colon);
    // "Published "Hash Once: A Study" at KDD": in the title
    const bool quoted = std::count(front.begin(), front.end(), '"') % 2 == 1 || is_open(front, "\u201C", "\u201D");
    if (quoted) return 0;
    const std::size_t stop = front.rfind(". ");
    const std::size_t begin = stop == std::string_view::npos ? 0 : stop + 2;
    if (colon - begin > kLongest || !announces_reference(front.substr(begin))) continue;
    if (begin == 0 || begins_with_name(text.substr(colon + 2))) return static_cast<std::uint32_t>(colon + 2);
  }
  return 0;
}

/// "Published *“Kites at Night”* at **KDD 2023** (A. Doe, B. Roe)": nothing but such words in front of the title in italics or quotes.
/// Where it ends with its quotes; 0 without it.
std::uint32_t published_title_end(const StyledText& text, std::uint32_t& begin) {
  constexpr std::array<std::string_view, 12> kWords{"published", "publishing", "authored", "coauthored", "co",  "wrote",
                                                    "first",     "lead",       "author",   "of",         "the", "paper"};
  constexpr std::size_t kFarthest = 48;
  const std::size_t quote = std::min(text.text.find('"'), text.text.find("\u201C"));
  for (const StyleRun& run : text.runs) {
    if (run.style != Style::italic || run.begin == 0 || run.begin > kFarthest || run.end - run.begin < 12) continue;
    const std::string front = fold_text(std::string_view(text.text).substr(0, std::min<std::size_t>(run.begin, quote)));
    const std::vector<std::string_view> words = split(front, ' ');
    if (!std::all_of(words.begin(), words.end(), [&](std::string_view word) { return is_one_of(kWords, word); })) return 0;
    begin = run.begin;
    return run.end;
  }
  return 0;
}

/// The title is known, and the rest of the reference stands behind it.
void know_title(ListItem& cited, std::uint32_t begin, std::uint32_t end) {
  const StyledText all = cited.text;
  const auto size = static_cast<std::uint32_t>(all.text.size());
  constexpr std::string_view kAt = " at ";
  std::uint32_t rest = end;
  if (std::string_view(all.text).substr(end).starts_with(kAt)) rest += static_cast<std::uint32_t>(kAt.size());
  cited.text = trimmed(slice(all, begin, end));
  std::uint32_t first = 0;
  auto last = static_cast<std::uint32_t>(cited.text.text.size());
  for (const std::string_view sign : {"\u201C", "\""}) {
    if (cited.text.text.starts_with(sign)) first = static_cast<std::uint32_t>(sign.size());
  }
  for (const std::string_view sign : {"\u201D", "\""}) {
    if (cited.text.text.ends_with(sign)) last -= static_cast<std::uint32_t>(sign.size());
  }
  cited.text = slice(cited.text, first, last);
  cited.known = {{Label::title, 0, static_cast<std::uint32_t>(cited.text.text.size()), 1000}};
  append(cited.text, trimmed(slice(all, rest, size)), Joint::end);
}

std::optional<ListItem> cited_in_bullet(const ListItem& item, std::string_view owner_family) {
  if (item.form == ItemForm::heading || item.text.text.size() > 700) return std::nullopt;
  const std::uint32_t begin = announcement_end(item.text.text);
  if (!is_list_form(item) && begin == 0) return std::nullopt;
  ListItem cited = item;
  cited.text = trimmed(slice(item.text, begin, static_cast<std::uint32_t>(item.text.text.size())));
  cited.evidence = weigh(cited.text, owner_family);
  const Evidence& e = cited.evidence;
  // "Types for Erlang. A. Schimpf, **T. Example**, S. Wehr. ICFP 2023."
  const bool listed = e.names >= 3 && e.owner && e.placed;
  // "*Publication:* Roe J., Doe A. (2021). A learner corpus. In: Proceedings of Kites 2021, pp. 12-20."
  const bool announced = begin != 0 && e.initials && (e.numbers || e.identifier);
  const bool titled = e.quoted || e.italic || listed || announced;
  const bool persons = e.names >= 2 || (begin != 0 && e.named && fold_text(cited.text.text).starts_with(owner_family));
  const bool whole = persons && e.years > 0 && titled && !e.period && (e.owner || owner_family.empty());
  const bool told =
      begin != 0 ? e.score() >= Evidence::kStrong : e.score() >= Evidence::kStrong + 1 && (listed || begins_with_name(cited.text.text));
  if (!whole || !told || (begin == 0 && e.against > 0)) return std::nullopt;
  std::uint32_t title = 0;
  if (const std::uint32_t end = begin == 0 ? published_title_end(cited.text, title) : 0; end != 0) know_title(cited, title, end);
  return cited;
}

/// "S. Rhee, J. Doe | ICRA 2022": where the names end.
std::uint32_t names_end(std::string_view text) {
  std::size_t end = text.size();
  for (const std::string_view sign : {" | ", " · ", " — ", " – ", " • "}) end = std::min(end, text.find(sign));
  return static_cast<std::uint32_t>(end);
}

bool is_venue_line(const StyledText& text) {
  constexpr std::size_t kLongest = 160;
  const Evidence e = weigh(text, "");
  const bool brief = e.names < 2 && text.text.size() <= 40;
  return text.text.size() <= kLongest && e.years > 0 && !e.period && (e.italic || e.venue > 0 || brief);
}

/// A line of a section, and its item.
struct Line {
  StyledText text;
  std::size_t item = 0;
  bool heading = false;
};

std::vector<Line> lines_of(const std::vector<ListItem>& items) {
  std::vector<Line> out;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const StyledText& text = items[i].text;
    std::uint32_t begin = 0;
    for (std::size_t k = 0; k <= text.breaks.size(); ++k) {
      const auto end = k < text.breaks.size() ? text.breaks[k] : static_cast<std::uint32_t>(text.text.size());
      out.push_back({trimmed(slice(text, begin, end)), i, items[i].form == ItemForm::heading});
      begin = end;
    }
  }
  return out;
}

/// Projects: a title, a line of names, and a line or the rest of one that says where and when.
class ProjectReader {
 public:
  ProjectReader(const std::vector<ListItem>& items, std::string_view family) : items_(items), family_(family), lines_(lines_of(items)) {}

  std::vector<ListItem> run() {
    std::vector<ListItem> out;
    for (std::size_t i = 0; i + 1 < lines_.size(); ++i) {
      if (items_[lines_[i].item].card || !is_title(i)) continue;
      if (std::optional<ListItem> paper = read(i)) out.push_back(std::move(*paper));
    }
    return out;
  }

 private:
  /// A heading, or the first line of what was joined to one.
  [[nodiscard]] bool is_title(std::size_t i) const {
    const std::string_view text = lines_[i].text.text;
    if (i > 0 && lines_[i - 1].item == lines_[i].item) return false;
    if ((is_list_form(items_[lines_[i].item]) && !lines_[i].heading) || lines_[i + 1].heading) return false;
    const HeadingReading reading = read_heading(text);
    const Evidence e = weigh(slice(lines_[i].text, 0, venue_begin(lines_[i].text)), "");
    return !reading.whole && !reading.year && std::count(text.begin(), text.end(), ' ') >= 2 && e.years == 0 && text.size() <= 200;
  }

  /// "Policies with Tactile Guidance *CoRL 2024*": where the venue behind the title begins; the size without one.
  static std::uint32_t venue_begin(const StyledText& title) {
    const auto size = static_cast<std::uint32_t>(title.text.size());
    for (const StyleRun& run : title.runs) {
      if (run.style != Style::italic || run.begin < 12 || run.end < size) continue;
      const StyledText venue = slice(title, run.begin, size);
      // "*Mar 2022 – Present*", "*May 2021*": of a job
      if (weigh(venue, "").years > 0 && !find_year_signs(venue.text).period && !is_date_alone(venue)) return run.begin;
    }
    return size;
  }

  [[nodiscard]] std::optional<ListItem> read(std::size_t i) const {
    const StyledText& below = lines_[i + 1].text;
    if (find_year_signs(below.text).period) return std::nullopt;  // "Kite Lab, Oslo *Jun. 2022 – Sep. 2022*"
    const auto size = static_cast<std::uint32_t>(below.text.size());
    const std::uint32_t end = names_end(below.text);
    const StyledText names = slice(below, 0, end);
    const Evidence e = weigh(names, family_);
    const bool persons = is_line_of_names(names) || leading_names_end(names.text) == names.text.size();
    if (!persons || (e.names < 2 && !e.owner)) return read_alone(i);
    const bool here = end < size && is_venue_line(slice(below, end, size));
    const bool next = end == size && i + 2 < lines_.size() && !lines_[i + 2].heading && is_venue_line(lines_[i + 2].text);
    const std::uint32_t venue = venue_begin(lines_[i].text);
    const auto title_size = static_cast<std::uint32_t>(lines_[i].text.text.size());
    if (!here && !next && venue == title_size) return std::nullopt;
    ListItem paper = items_[lines_[i].item];
    paper.form = ItemForm::paragraph;
    paper.text = title_of(lines_[i].text, venue);
    paper.known = {{Label::title, 0, static_cast<std::uint32_t>(paper.text.text.size()), 1000}};
    append(paper.text, names, Joint::end);
    if (venue < title_size) append(paper.text, trimmed(slice(lines_[i].text, venue, title_size)), Joint::end);
    if (here) append(paper.text, without_separator(slice(below, end, size)), Joint::end);
    take_lines(paper, i + 1);
    std::size_t last = i + 1;
    if (next) append_line(paper, ++last);
    if (const std::size_t links = find_links(last + 1); links != 0) append_line(paper, links);
    paper.evidence = weigh(paper.text, family_);
    return paper;
  }

  /// "#### A Note on Kites — *RecSys 2018*" above "[paper](…)": nobody is named, but both ends say that it came out.
  [[nodiscard]] std::optional<ListItem> read_alone(std::size_t i) const {
    const StyledText& title = lines_[i].text;
    const auto size = static_cast<std::uint32_t>(title.text.size());
    const std::uint32_t venue = venue_begin(title);
    const std::size_t links = find_links(i + 1);
    if (venue == size || !weigh(slice(title, venue, size), "").placed || links == 0) return std::nullopt;
    constexpr std::array<std::string_view, 7> kPapers{"paper", "pdf", "doi", "arxiv", "preprint", "article", "acm"};
    const std::string labels = fold_text(lines_[links].text.text);
    if (std::none_of(kPapers.begin(), kPapers.end(), [&](std::string_view w) { return labels.find(w) != std::string::npos; }))
      return std::nullopt;
    ListItem paper = items_[lines_[i].item];
    paper.form = ItemForm::paragraph;
    paper.text = title_of(title, venue);
    paper.known = {{Label::title, 0, static_cast<std::uint32_t>(paper.text.text.size()), 1000}};
    append(paper.text, trimmed(slice(title, venue, size)), Joint::end);
    append_line(paper, links);
    paper.evidence = weigh(paper.text, family_);
    return paper;
  }

  /// The line of links below a project, not far from its names; 0: none.
  [[nodiscard]] std::size_t find_links(std::size_t from) const {
    constexpr std::size_t kFarthest = 6;
    for (std::size_t i = from; i < std::min(lines_.size(), from + kFarthest) && !lines_[i].heading; ++i) {
      if (is_linked_line(lines_[i].text)) return i;
    }
    return 0;
  }

  /// "Kites of the North — " → without the dash
  static StyledText title_of(const StyledText& text, std::uint32_t end) {
    while (end > 0) {
      const std::size_t before = previous_offset(text.text, end);
      std::size_t next = before;
      const char32_t c = next_code_point(text.text, next);
      if (!is_blank(c) && !is_dash(c) && c != U'|' && c != 0xB7) break;
      end = static_cast<std::uint32_t>(before);
    }
    return trimmed(slice(text, 0, end));
  }

  static StyledText without_separator(const StyledText& text) {
    std::size_t begin = 0;
    while (begin < text.text.size()) {
      std::size_t next = begin;
      const char32_t c = next_code_point(text.text, next);
      if (!is_blank(c) && !is_dash(c) && c != U'|' && c != 0xB7 && c != 0x2022) break;
      begin = next;
    }
    return trimmed(slice(text, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(text.text.size())));
  }
  void append_line(ListItem& paper, std::size_t i) const {
    append(paper.text, lines_[i].text, Joint::end);
    take_lines(paper, i);
  }
  void take_lines(ListItem& paper, std::size_t i) const {
    for (const std::size_t line : items_[lines_[i].item].lines) {
      if (std::find(paper.lines.begin(), paper.lines.end(), line) == paper.lines.end()) paper.lines.push_back(line);
    }
  }

  const std::vector<ListItem>& items_;
  std::string_view family_;
  std::vector<Line> lines_;
};

}  // namespace

std::vector<ListItem> find_scattered_papers(const std::vector<ListItem>& items, std::string_view owner_family) {
  std::vector<ListItem> out = ProjectReader(items, owner_family).run();
  std::vector<ListItem> told = find_told_papers(items, owner_family);
  std::move(told.begin(), told.end(), std::back_inserter(out));
  return out;
}

std::vector<ListItem> find_told_papers(const std::vector<ListItem>& items, std::string_view owner_family) {
  std::vector<ListItem> out;
  for (const ListItem& item : items) {
    std::vector<ListItem> cited = references_in(item, owner_family);
    if (!cited.empty()) {
      std::move(cited.begin(), cited.end(), std::back_inserter(out));
      continue;
    }
    if (std::optional<ListItem> paper = cited_in_bullet(item, owner_family)) {
      out.push_back(std::move(*paper));
      continue;
    }
    std::vector<ListItem> told = told_in_bullet(item);
    std::move(told.begin(), told.end(), std::back_inserter(out));
  }
  return out;
}

std::string_view title_of_scattered(const ListItem& paper) {
  const std::string_view text = paper.text.text;
  if (!paper.known.empty()) return text.substr(paper.known.front().begin, paper.known.front().end - paper.known.front().begin);
  if (!paper.text.breaks.empty()) return text.substr(0, paper.text.breaks.front());
  for (const auto& [opening, closing] : {std::pair<std::string_view, std::string_view>{"\u201C", "\u201D"}, {"\"", "\""}}) {
    const std::size_t begin = text.find(opening);
    const std::size_t end = begin == std::string_view::npos ? begin : text.find(closing, begin + opening.size());
    if (end != std::string_view::npos) return text.substr(begin, end - begin);
  }
  StyleRun longest;
  for (const StyleRun& run : paper.text.runs) {
    const bool venue = run.style == Style::italic && weigh(slice(paper.text, run.begin, run.end), "").venue > 0;
    if (run.style == Style::italic && !venue && run.end - run.begin > longest.end - longest.begin) longest = run;
  }
  return longest.end > longest.begin ? text.substr(longest.begin, longest.end - longest.begin) : text;
}

}  // namespace bibfold
