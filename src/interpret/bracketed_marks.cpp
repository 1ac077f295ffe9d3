// A list → the same with its bracketed marks as superscripts: with_raised_marks. That they are marks, and no issues of a journal, is told
// by two or more in several items, each behind a word and in front of a separator. What the marks mean is not decided here.
#include "interpret/bracketed_marks.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "text/utf8.h"

namespace bibfold {
namespace {

constexpr std::size_t kLongestMark = 5;  // bytes

struct Bracket {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

bool is_digit_byte(char c) { return c >= '0' && c <= '9'; }
bool is_letter_byte(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// "1", "1,2", "a", "N"
bool is_mark(std::string_view content) {
  if (content.size() == 1 && is_letter_byte(content[0])) return true;
  const bool fits = !content.empty() && content.size() <= kLongestMark && is_digit_byte(content.front()) && is_digit_byte(content.back());
  std::size_t digits = 0;
  for (const char c : content) {
    if (!is_digit_byte(c) && c != ',' && c != ' ') return false;
    digits = is_digit_byte(c) ? digits + 1 : 0;
    if (digits > 2) return false;
  }
  return fits;
}

/// A letter stands before it, or the period of an initial.
bool stands_behind_word(std::string_view text, std::size_t open) {
  if (open > 0 && text[open - 1] == ' ') --open;
  if (open < 2) return false;
  const unsigned char c = static_cast<unsigned char>(text[open - 1]);
  return is_letter_byte(text[open - 1]) || c >= 0x80 || (c == '.' && is_letter_byte(text[open - 2]));
}

bool ends_before_separator(std::string_view text, std::size_t end) {
  const std::string_view rest = text.substr(end);
  return rest.empty() || std::string_view(",.;:&").find(rest[0]) != std::string_view::npos || rest.starts_with(" and ") ||
         rest.starts_with(" & ");
}

std::vector<Bracket> brackets_in(std::string_view text) {
  std::vector<Bracket> found;
  for (std::size_t open = text.find('('); open != std::string_view::npos; open = text.find('(', open + 1)) {
    const std::size_t close = text.substr(0, std::min(text.size(), open + kLongestMark + 2)).find(')', open);
    if (close == std::string_view::npos || !is_mark(text.substr(open + 1, close - open - 1))) continue;
    if (stands_behind_word(text, open) && ends_before_separator(text, close + 1))
      found.push_back({static_cast<std::uint32_t>(open), static_cast<std::uint32_t>(close + 1)});
  }
  return found;
}

void raise(StyledText& text, const std::vector<Bracket>& brackets) {
  for (const Bracket& bracket : brackets) text.runs.push_back({bracket.begin, bracket.end, Style::superscript, {}});
  std::stable_sort(text.runs.begin(), text.runs.end(),
                   [](const StyleRun& a, const StyleRun& b) { return a.begin != b.begin ? a.begin < b.begin : a.end > b.end; });
}

}  // namespace

std::optional<RawList> with_raised_marks(const RawList& list) {
  std::vector<std::vector<Bracket>> brackets;
  std::size_t sure = 0;
  for (const RawItem& item : list.items) {
    brackets.push_back(brackets_in(item.text.text));
    sure += brackets.back().size() >= 2 ? 1U : 0U;
  }
  if (sure < 2 || sure * 3 < list.items.size()) return std::nullopt;
  RawList raised = list;
  for (std::size_t i = 0; i < raised.items.size(); ++i) raise(raised.items[i].text, brackets[i]);
  return raised;
}

}  // namespace bibfold
