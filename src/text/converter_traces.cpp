// See converter_traces.h. A person may write one such thing; a converter leaves many, so most are looked for in the whole text first. Bytes
// give way to signs that nobody sees or to blanks: no offset changes.
#include "text/converter_traces.h"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

#include "text/ascii.h"
#include "text/loose_accents.h"
#include "text/page.h"
#include "text/small_caps.h"
#include "text/styled_text.h"
#include "text/torn_links.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

constexpr std::size_t kSeveral = 2;

bool is_style_mark(char c) { return c == '*' || c == '_'; }

/// "*Title* ." and "**J. Doe** , R. Roe": a style ends at `at`, and a blank keeps it from its punctuation.
bool parts_punctuation(std::string_view text, std::size_t at) {
  if (at < 2 || at + 1 >= text.size() || text[at] != ' ' || !is_style_mark(text[at - 1])) return false;
  if (std::string_view(".,;:)").find(text[at + 1]) == std::string_view::npos) return false;
  const std::size_t marked = text.find_last_not_of("*_", at - 1);
  if (marked == std::string_view::npos || is_ascii_space(text[marked])) return false;
  return at + 2 >= text.size() || std::string_view(" \r\n,.;:)([").find(text[at + 2]) != std::string_view::npos;
}

/// "**J. Doe** *, R. Roe": a star between the name and its comma.
bool parts_star(std::string_view text, std::size_t at) {
  if (at < 3 || at + 2 >= text.size() || text[at] != ' ' || !text.substr(0, at).ends_with("**") || text[at - 3] == ' ') return false;
  return text[at + 1] == '*' && (text[at + 2] == ',' || text.substr(at + 2, 2) == " (" || text.substr(at + 2, 2) == " &");
}

void join_punctuation(const std::string& structure, std::string& shown) {
  std::vector<std::size_t> blanks;
  for (std::size_t at = structure.find(' '); at != std::string::npos; at = structure.find(' ', at + 1)) {
    if (parts_punctuation(structure, at) || parts_star(structure, at)) blanks.push_back(at);
  }
  if (blanks.size() < kSeveral) return;
  for (const std::size_t at : blanks) shown[at] = kUnseenSign;
}

/// "**J. Doe** - (2019)", "**J. Doe** - , R. Roe": the star that marks a name was taken for a bullet.
void restore_stars(std::string& structure, std::string& shown) {
  constexpr std::string_view kStar = "** - ";
  for (std::size_t at = structure.find(kStar); at != std::string::npos; at = structure.find(kStar, at + 1)) {
    const std::string_view rest = std::string_view(structure).substr(at + kStar.size(), 6);
    const bool year = rest.size() == 6 && rest[0] == '(' && is_all_digits(rest.substr(1, 4));
    if (!year && !rest.starts_with(", ") && !rest.starts_with("& ")) continue;
    shown[at + 2] = kUnseenSign;
    shown[at + 3] = '*';
    if (!year) shown[at + 4] = rest[0] == ',' ? kUnseenSign : ' ';
  }
}

void hide(std::string& structure, std::string& shown, std::size_t begin, std::size_t end, char sign) {
  std::fill(structure.begin() + static_cast<std::ptrdiff_t>(begin), structure.begin() + static_cast<std::ptrdiff_t>(end), sign);
  std::fill(shown.begin() + static_cast<std::ptrdiff_t>(begin), shown.begin() + static_cast<std::ptrdiff_t>(end), sign);
}

/// "`[10.1000/182](https://doi.org/10.1000/182)`": a link in typewriter's letters is a link.
void free_links(std::string& structure, std::string& shown) {
  for (std::size_t at = structure.find('`'); at != std::string::npos; at = structure.find('`', at + 1)) {
    const std::size_t end = structure.find_first_of("`\r\n", at + 1);
    if (end == std::string::npos) return;
    const std::string_view inside = std::string_view(structure).substr(at + 1, end - at - 1);
    if (structure[end] == '`' && inside.find("](http") != std::string_view::npos && inside.find('[') != std::string_view::npos) {
      hide(structure, shown, at, at + 1, kUnseenSign);
      hide(structure, shown, end, end + 1, kUnseenSign);
    }
    at = end;
  }
}

/// "```" / "  journal.pmed.1000100" / "" / "```": how the rest of an address looks that a line end tore.
struct Fence {
  std::size_t begin = 0;    ///< where its first line begins
  std::size_t end = 0;      ///< behind its last "```"
  std::size_t content = 0;  ///< the text in it
  std::size_t size = 0;
};

Fence fence_at(std::string_view text, std::size_t at) {
  constexpr std::string_view kOpening = "```\n  ";
  constexpr std::string_view kClosing = "\n\n```";
  constexpr std::size_t kLongest = 120;
  if (!text.substr(at).starts_with(kOpening) || (at > 0 && text[at - 1] != '\n')) return {};
  const std::size_t content = at + kOpening.size();
  const std::size_t end = text.find('\n', content);
  if (end == std::string_view::npos || end - content > kLongest || !text.substr(end).starts_with(kClosing)) return {};
  const std::size_t behind = end + kClosing.size();
  if (behind < text.size() && text[behind] != '\n') return {};
  return {at, behind, content, end - content};
}

/// The address of a link shortly above ends in the same letters.
bool repeats_target(std::string_view text, const Fence& fence) {
  constexpr std::size_t kNear = 200;
  const std::size_t from = fence.begin - std::min(fence.begin, kNear);
  const std::string content = std::string(trim(text.substr(fence.content, fence.size))) + ')';
  return text.substr(from, fence.begin - from).rfind(content) != std::string_view::npos;
}

void open_fences(std::string& structure, std::string& shown) {
  constexpr std::string_view kFence = "```";
  for (std::size_t at = structure.find(kFence); at != std::string::npos; at = structure.find(kFence, at)) {
    const Fence fence = fence_at(structure, at);
    if (fence.end == 0) {
      at += kFence.size();
      continue;
    }
    const std::size_t above = structure.find_last_not_of(" \n", at == 0 ? 0 : at - 1);
    const bool torn = above != std::string::npos && above < at && structure[above] != '.';
    if (repeats_target(structure, fence)) {
      hide(structure, shown, fence.content, fence.content + fence.size, ' ');
    } else if (torn) {
      hide(structure, shown, above + 1, fence.content, kUnseenSign);
    }
    for (const std::size_t side : {fence.begin, fence.end - kFence.size()}) {
      if (structure[side] == '`') hide(structure, shown, side, side + kFence.size(), ' ');
    }
    at = fence.end;
  }
}

/// A sign that the font of icons has and no text: U+FFFD, or one of the private ones; not the bullets of Word's symbol font.
std::size_t icon_length(std::string_view text, std::size_t at) {
  if (at + 3 > text.size()) return 0;
  const std::string_view bytes = text.substr(at, 3);
  if (bytes == "\uF0B7" || bytes == "\uF0A7") return 0;
  return bytes == "\uFFFD" || (bytes >= "\uE000" && bytes <= "\uF8FF") ? 3 : 0;
}

/// "2023 \uFFFD [doi](…)", "\uFFFD [doi](…)" on the next line: the icon of a link, and no bullet.
void hide_icons(std::string& structure, std::string& shown) {
  for (std::size_t at = structure.find_first_of("\xEE\xEF"); at != std::string::npos; at = structure.find_first_of("\xEE\xEF", at + 1)) {
    const std::size_t length = icon_length(structure, at);
    if (length == 0) continue;
    const std::size_t next = structure.find_first_not_of(' ', at + length);
    const bool link = next != std::string::npos && structure[next] == '[';
    const bool inside = at > 1 && structure[at - 1] == ' ' && structure[at - 2] != '\n' && structure.substr(at + length, 1) == " ";
    if (link || inside) hide(structure, shown, at, at + length, kUnseenSign);
  }
}

constexpr std::string_view kBreak = "<br>";

/// A <br> of a cell, and what stands on both sides of it when the marks of a style do not count.
struct CellBreak {
  std::size_t at = 0;
  std::size_t begin = 0;  ///< behind the text on the left
  std::size_t end = 0;    ///< where the text on the right begins
};

CellBreak break_at(std::string_view text, std::size_t at) {
  const std::size_t left = text.find_last_not_of("*_ ", at - 1);
  const std::size_t right = text.find_first_not_of("*_ ", at + kBreak.size());
  return {at, left == std::string_view::npos ? 0 : left + 1, std::min(right, text.size())};
}

/// "spatio-<br>temporal", "_Transactions_<br>_on_": no author ends a line there.
bool is_torn(std::string_view text, const CellBreak& cell) {
  if (cell.begin == 0 || cell.end >= text.size()) return false;
  const char left = text[cell.begin - 1];
  return is_ascii_lower(text[cell.end]) && (left == '-' || is_ascii_lower(left) || left == ',');
}

/// The marks that end a style in front of the break and begin it behind are the same.
bool goes_on_in_style(std::string_view text, const CellBreak& cell) {
  std::string_view left = trim(text.substr(cell.begin, cell.at - cell.begin));
  const std::string_view right = trim(text.substr(cell.at + kBreak.size(), cell.end - cell.at - kBreak.size()));
  return !left.empty() && left == right;
}

void join_cell_line(std::string& structure, std::string& shown, const CellBreak& cell) {
  const bool styled = goes_on_in_style(structure, cell);
  const std::string_view text = structure;
  const bool range = is_ascii_digit(text[std::min(cell.end, text.size() - 1)]) && text.substr(0, cell.begin).ends_with("\u2013");
  if (range) return hide(structure, shown, styled ? cell.begin : cell.at, styled ? cell.end : cell.at + kBreak.size(), kUnseenSign);
  const bool hyphen = cell.begin > 1 && text[cell.begin - 1] == '-' && is_ascii_lower(text[cell.begin - 2]);
  if (hyphen && is_ascii_lower(text[cell.end]) && (styled || cell.begin == cell.at)) {
    constexpr std::size_t kLongestWord = 40;
    const std::size_t far = cell.begin - std::min(cell.begin, kLongestWord);
    const std::string_view left = text.substr(far, cell.begin - far);
    const bool soft = is_soft_hyphen(left.substr(left.find_last_of(" |_*") + 1), text.substr(cell.end, 8));
    hide(structure, shown, cell.begin - (soft ? 1U : 0U), styled ? cell.end : cell.at + kBreak.size(), kUnseenSign);
    return;
  }
  hide(structure, shown, styled ? cell.begin : cell.at, styled ? cell.end : cell.at + kBreak.size(), ' ');
}

/// Cells whose lines were as long as their column was wide: "|1|Reducing<br>the<br>run-time<br>complexity|".
void join_cell_lines(std::string& structure, std::string& shown) {
  std::vector<CellBreak> breaks;
  std::size_t torn = 0;
  for (const std::string_view line : split_lines(structure)) {
    if (!trim(line).starts_with('|')) continue;
    const auto begin = static_cast<std::size_t>(line.data() - structure.data());
    for (std::size_t at = line.find(kBreak); at != std::string_view::npos; at = line.find(kBreak, at + 1)) {
      if (at == 0) continue;
      breaks.push_back(break_at(structure, begin + at));
      torn += is_torn(structure, breaks.back()) ? 1U : 0U;
    }
  }
  if (torn < kSeveral || torn * 6 < breaks.size()) return;
  for (const CellBreak& cell : breaks) join_cell_line(structure, shown, cell);
}

/// "*A map of* Escherichia coli*.*": the full stop was in italics, and no mark of a style may begin behind a letter.
void free_punctuation(std::string& structure, std::string& shown) {
  for (const std::string_view line : split_lines(structure)) {
    const auto begin = static_cast<std::size_t>(line.data() - structure.data());
    std::size_t runs = 0;  // marks of styles so far
    for (std::size_t at = line.find('*'); at < line.size(); at = line.find('*', at)) {
      const std::size_t end = std::min(line.find_first_not_of('*', at), line.size());
      const std::string_view marks = line.substr(at, end - at);
      const bool closed = end + 1 < line.size() && std::string_view(".,;:?!").find(line[end]) != std::string_view::npos &&
                          line.substr(end + 1).starts_with(marks);
      const std::size_t behind = end + 1 + marks.size();
      const bool last = behind >= line.size() || line[behind] == ' ' || line[behind] == '\r';
      if (runs % 2 == 0 && closed && last && at > 0 && is_ascii_alnum(line[at - 1])) {
        hide(structure, shown, begin + at, begin + end, kUnseenSign);
        hide(structure, shown, begin + end + 1, begin + behind, kUnseenSign);
        at = behind;
        continue;
      }
      ++runs;
      at = end;
    }
  }
}

/// "An [˚] gstr¨om": the beginning of a word, which no name is, and the rest of it.
bool tears_word(std::string_view text, std::size_t begin, std::size_t end) {
  constexpr std::size_t kLongest = 2;
  if (begin < 2 || text[begin - 1] != ' ' || end + 1 >= text.size() || !is_ascii_lower(text[end + 1])) return false;
  const std::size_t from = text.find_last_of(" \n*_(", begin - 2) + 1;
  const std::string_view word = text.substr(from, begin - 1 - from);
  const std::string_view next = text.substr(end + 1, text.find(' ', end + 1) - end - 1);
  return !word.empty() && word.size() <= kLongest && is_ascii_upper(word[0]) && word.back() != '.' && next != "and" && next.size() > 2;
}

/// "L´opez-Alvarez, [´] S. Vukčević", "_Uber_ _[¨]_,", "**Avila** **[´]**": the accent of a capital stands higher, so it was taken for
/// raised.
void drop_raised_accents(std::string& structure, std::string& shown) {
  for (std::size_t at = structure.find('['); at != std::string::npos; at = structure.find('[', at + 1)) {
    const std::size_t length = loose_accent_length(structure, at + 1);
    std::size_t end = at + 1 + length;
    if (length == 0 || end >= structure.size() || structure[end] != ']') continue;
    std::size_t begin = at;
    for (++end; begin > 0 && end < structure.size() && is_style_mark(structure[end]) && structure[begin - 1] == structure[end]; ++end)
      --begin;
    if (end < structure.size() && structure[end] == ' ' && tears_word(structure, begin, end)) ++end;
    const bool opens = begin == 0 || structure[begin - 1] == '\n';
    if (!opens && structure[begin - 1] == ' ') --begin;
    if (opens && end < structure.size() && structure[end] == ' ') ++end;
    hide(structure, shown, begin, end, kUnseenSign);
  }
}

/// "Doe, Jane and Agnes Roe (2007). “The tides of winter, `": the accent of "Agnès", which stands behind all else of its line.
void drop_accents_at_line_ends(std::string& structure, std::string& shown) {
  constexpr std::size_t kLongestAccent = 2;
  for (const std::string_view view : split_lines(structure)) {
    const auto begin = static_cast<std::size_t>(view.data() - structure.data());
    const std::size_t end = begin + view.size();
    for (std::size_t length = 1; length <= kLongestAccent && view.size() > length + 1; ++length) {
      const std::size_t at = end - length;
      if (structure[at - 1] != ' ' || loose_accent_length(structure, at) != length) continue;
      hide(structure, shown, at - 1, end, kUnseenSign);
      break;
    }
  }
}

/// "~~.~~ 1992. _Title_": the rule that repeats the authors above touched its period, and was taken for a line through it.
void free_struck_stops(std::string& structure, std::string& shown) {
  constexpr std::string_view kStrike = "~~";
  constexpr std::size_t kLength = 5;
  for (std::size_t at = structure.find(kStrike); at != std::string::npos; at = structure.find(kStrike, at + kLength)) {
    if (at + kLength > structure.size() || structure.compare(at + 3, 2, kStrike) != 0) continue;
    if (std::string_view(".,:;").find(structure[at + 2]) == std::string_view::npos) continue;
    hide(structure, shown, at, at + 2, kUnseenSign);
    hide(structure, shown, at + 3, at + kLength, kUnseenSign);
  }
}

/// "7., _The Title_, Springer": a rule was drawn for the authors above, and the item's number swallowed its comma.
void restore_ruled_authors(std::string& structure, std::string& shown) {
  constexpr std::string_view kSign = "., ";
  for (const std::string_view line : split_lines(structure)) {
    const std::size_t digits = std::min(line.find_first_not_of("0123456789"), line.size());
    const std::size_t next = digits + kSign.size();
    if (digits == 0 || digits > 3 || line.substr(digits, kSign.size()) != kSign || next >= line.size()) continue;
    if (line[next] != '_' && line[next] != '*' && !line.substr(next).starts_with("\u201C")) continue;
    const auto at = static_cast<std::size_t>(line.data() - structure.data()) + digits + 1;
    for (std::string* const text : {&structure, &shown}) std::swap((*text)[at], (*text)[at + 1]);
  }
}

}  // namespace

void mend_converter_traces(std::string& structure, std::string& shown) {
  drop_raised_accents(structure, shown);
  drop_accents_at_line_ends(structure, shown);
  free_struck_stops(structure, shown);
  restore_ruled_authors(structure, shown);
  join_small_caps(structure, shown);
  join_torn_links(structure, shown);
  join_punctuation(structure, shown);
  free_punctuation(structure, shown);
  restore_stars(structure, shown);
  open_fences(structure, shown);
  free_links(structure, shown);
  hide_icons(structure, shown);
  join_cell_lines(structure, shown);
}

}  // namespace bibfold
