// See line_ends.h. All items of a list are looked at together: a habit of most of them is the habit of the list.
#include "read/line_ends.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "read/evidence.h"
#include "text/ascii.h"
#include "text/styled_text.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace bibfold {
namespace {

bool has_lines_of_names(const std::vector<Unit>& units) {
  std::size_t all = 0;
  std::size_t found = 0;
  for (const Unit& unit : units) {
    if (unit.form == ItemForm::heading || unit.lines.size() < 2) continue;
    ++all;
    found += has_line_of_names(unit) ? 1U : 0U;
  }
  return all >= 2 && found * 10 >= all * 7;
}

/// Characters of the first word, by which a line would have grown had it not ended.
std::size_t first_word(std::string_view text) { return std::min(text.find(' '), text.size()); }

/// "The Eleventh International" / "Conference on Kites": a word that another one must follow.
bool ends_in_adjective(std::string_view text) {
  constexpr std::array<std::string_view, 8> kWords{"annual",   "biennial",      "european", "ieee",
                                                   "ieee/acm", "international", "national", "joint"};
  const std::string word = lower(text.substr(std::min(text.rfind(' ') + 1, text.size())));
  return std::find(kWords.begin(), kWords.end(), word) != kWords.end();
}

/// A line that ends in the middle of a word or a sentence: "a system-" / "atic review", "Meeting of the Association for" / "Lakes".
bool is_torn(std::string_view above, std::string_view below) {
  constexpr std::array<std::string_view, 10> kFieldWords{"in ", "in: ", "at ", "to ", "with ", "by ", "and ", "doi", "http", "arxiv"};
  std::size_t at = 0;
  if (above.ends_with('-') || above.ends_with("\u2010") || ends_in_joining_word(above) || ends_in_adjective(above)) return true;
  if (below.empty() || !is_lower(next_code_point(below, at))) return false;
  return std::none_of(kFieldWords.begin(), kFieldWords.end(), [&](std::string_view w) { return starts_with_ignoring_case(below, w); });
}

/// "Paying for Punctuality" / "with Sofia Brandt, Example Journal, 2023": the line of those who wrote it, too.
bool begins_with_companions(const UnitLine& line) {
  const std::string_view text = line.text.text;
  if (!text.starts_with("with ") && !text.starts_with("(with ")) return false;
  const Evidence e = weigh(line.text, "");
  return e.shared && e.names > 0;
}

/// "Queueing for Kidneys" / "Management Science, 63(2), 412-430": no line is so long that it was wrapped.
bool has_short_lines(const Unit& unit) {
  constexpr std::size_t kShort = 60;
  for (std::size_t i = 1; i < unit.lines.size(); ++i) {
    const std::string_view above = unit.lines[i - 1].text.text;
    if (above.size() >= kShort || is_torn(above, unit.lines[i].text.text)) return false;
  }
  return unit.lines.size() >= 2;
}

/// Where half of the items have such a line, all of their first lines are titles.
void promote_companions(std::vector<Unit>& units) {
  std::size_t several = 0;
  std::size_t with = 0;
  for (Unit& unit : units) {
    if (unit.form == ItemForm::heading || unit.lines.size() < 2) continue;
    ++several;
    with += begins_with_companions(unit.lines[1]) ? 1U : 0U;
  }
  for (Unit& unit : units) {
    if (unit.form == ItemForm::heading || unit.lines.size() < 2 || unit.lines[1].joint != Joint::space) continue;
    const bool all = with >= 1 && with * 3 >= several && several >= 2 && unit.lines.size() == 2;
    if (all || begins_with_companions(unit.lines[1])) unit.lines[1].joint = Joint::end;
  }
}

/// "**[1] Title**" / "**J. Doe**, R. Roe" / "Venue": a line in bold from end to end, above one that is not, ends where its author meant
/// it; and so does the line of names below.
void promote_bold_titles(std::vector<Unit>& units) {
  for (Unit& unit : units) {
    if (unit.form == ItemForm::heading || unit.lines.size() < 2 || !is_wholly(unit.lines[0].text, Style::bold)) continue;
    std::size_t names = 1;
    while (names < unit.lines.size() && is_wholly(unit.lines[names].text, Style::bold)) ++names;
    const std::string_view title = unit.lines[0].text.text;
    if (names == unit.lines.size() || std::count(title.begin(), title.end(), ' ') < 2) continue;
    if (unit.lines[names].joint == Joint::space) unit.lines[names].joint = Joint::end;
    const bool more = names + 1 < unit.lines.size() && is_line_of_names(unit.lines[names].text);
    if (more && unit.lines[names + 1].joint == Joint::space) unit.lines[names + 1].joint = Joint::end;
  }
}

}  // namespace

bool has_line_of_names(const Unit& unit) {
  return unit.lines.size() >= 2 && (is_line_of_names(unit.lines[0].text) || is_line_of_names(unit.lines[1].text));
}

bool ends_in_joining_word(std::string_view text) {
  constexpr std::array<std::string_view, 24> kJoining{"and", "of", "the", "in",  "for", "with", "on", "a",  "an", "to",  "by",   "from",
                                                      "at",  "as", "und", "der", "die", "von",  "et", "de", "la", "des", "vol.", "pp."};
  const std::size_t begin = std::min(text.rfind(' ') + 1, text.size());
  const std::string word = lower(text.substr(begin));
  if (word == "pp." && begin >= 2 && is_ascii_digit(text[begin - 2])) return false;  // "318 pp."
  return is_one_of(kJoining, word);
}

void promote_lines_of_names(std::vector<Unit>& units) {
  for (Unit& unit : units) {
    if (unit.form == ItemForm::heading || (!has_line_of_names(unit) && !has_short_lines(unit))) continue;
    for (std::size_t i = 1; i < unit.lines.size(); ++i) {
      if (unit.lines[i].joint == Joint::space) unit.lines[i].joint = Joint::end;
    }
  }
}

namespace {

constexpr std::size_t kFew = 8;  // ends that show no width

/// The width that lines which go on come up to where hardly one is shorter than most; 0 elsewhere.
std::size_t usual_width(std::vector<std::size_t> widths) {
  if (widths.size() < kFew) return 0;
  const auto at = widths.begin() + static_cast<std::ptrdiff_t>((widths.size() - 1) * 6 / 10);
  std::nth_element(widths.begin(), at, widths.end());
  const std::size_t usual = *at;
  const auto full = std::count_if(widths.begin(), widths.end(), [usual](std::size_t w) { return w * 100 >= usual * 85; });
  return static_cast<std::size_t>(full) * 10 >= widths.size() * 8 ? usual : 0;
}

/// The widest line where most items have several lines; 0 elsewhere: their ends tell nothing then. A converter that puts a word together
/// again behind its hyphen makes some lines longer than the column was.
std::size_t width_of_lines(std::size_t column, const std::vector<Unit>& units) {
  std::vector<std::size_t> widths;  // of lines that others follow
  std::size_t widest = 0;
  std::size_t several = 0;
  std::size_t all = 0;
  for (const Unit& unit : units) {
    if (unit.form == ItemForm::heading) continue;
    ++all;
    several += unit.lines.size() > 1 ? 1U : 0U;
    for (std::size_t i = 0; i < unit.lines.size(); ++i) {
      const std::size_t width = unit.lines[i].text.text.size();
      widest = std::max(widest, width);
      if (i + 1 < unit.lines.size()) widths.push_back(width);
    }
  }
  if (several * 10 < all * 6) return 0;
  const std::size_t usual = widths.size() < kFew ? column : usual_width(std::move(widths));
  return usual > 0 && widest * 10 > usual * 13 ? usual : widest;
}

/// The first word of line `i` would have had room on the line before.
bool ends_early(const Unit& unit, std::size_t i, std::size_t width) {
  return unit.lines[i - 1].text.text.size() + 1 + first_word(unit.lines[i].text.text) < width * 9 / 10;
}

/// Line ends within items: how many, how many of them before the line was full, and how many inside of a field.
struct EndCounts {
  std::size_t all = 0;
  std::size_t early = 0;
  std::size_t torn = 0;
};

/// "J. Doe, A. Roe. **Kites at**" / "**Dusk**. …": bold or italic type that began inside of the line above goes on.
bool goes_on_in_style(const StyledText& above, const StyledText& below) {
  const auto begins = [&below](Style style) {
    return std::any_of(below.runs.begin(), below.runs.end(), [style](const StyleRun& r) { return r.begin == 0 && r.style == style; });
  };
  return std::any_of(above.runs.begin(), above.runs.end(), [&](const StyleRun& r) {
    return (r.style == Style::bold || r.style == Style::italic) && r.begin > 0 && r.end == above.text.size() && begins(r.style);
  });
}

EndCounts count_ends(const std::vector<Unit>& units, std::size_t width) {
  EndCounts ends;
  for (const Unit& unit : units) {
    ends.torn += unit.torn ? 1U : 0U;
    for (std::size_t i = 1; i < unit.lines.size(); ++i) {
      if (unit.lines[i].joint != Joint::space) continue;
      ++ends.all;
      ends.torn += goes_on_in_style(unit.lines[i - 1].text, unit.lines[i].text) ? 1U : 0U;
      if (!ends_early(unit, i, width)) continue;
      ++ends.early;
      // A full line may be torn wherever fields are long; one that had room was meant to end, or the text is ragged.
      ends.torn += is_torn(unit.lines[i - 1].text.text, unit.lines[i].text.text) ? 1U : 0U;
    }
  }
  return ends;
}

}  // namespace

std::size_t column_of(const Page& page) {
  std::vector<std::size_t> widths;
  for (std::size_t i = 0; i + 1 < page.lines.size(); ++i) {
    const PageLine& line = page.lines[i];
    const PageLine& next = page.lines[i + 1];
    const bool text = line.kind == LineKind::text || line.kind == LineKind::item;
    if (text && next.kind == LineKind::text && !next.starts_block && !next.meant_end) widths.push_back(line.text.text.size());
  }
  return usual_width(std::move(widths));
}

void promote_line_ends(std::size_t column, std::vector<Unit>& units) {
  promote_companions(units);
  promote_bold_titles(units);
  const std::size_t width = width_of_lines(column, units);
  if (width == 0) return;
  const EndCounts ends = count_ends(units, width);
  if (ends.torn * 10 > ends.all * 2 || (ends.torn >= 2 && ends.torn * 10 == ends.all * 2)) return;
  // Lines that all end for want of room are wrapped, even where a name ends the first line of every item.
  const bool wrapped = ends.early * 10 < ends.all * 6;
  if (wrapped && (ends.early * 10 < ends.all * 2 || !has_lines_of_names(units))) return;
  for (Unit& unit : units) {
    for (std::size_t i = 1; i < unit.lines.size(); ++i) {
      if (unit.lines[i].joint == Joint::space && (wrapped || ends_early(unit, i, width))) unit.lines[i].joint = Joint::end;
    }
  }
}

}  // namespace bibfold
