// A list → the same with its bracketed marks as superscripts: with_raised_marks. That they are marks, and no issues of a journal, is told
// by two or more in several items, each behind a word and in front of a separator. What the marks mean is not decided here.
#include "interpret/printed_marks.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "text/ascii.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

constexpr std::size_t kLongestMark = 5;  // bytes

struct Mark {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

/// "1", "1,2", "a", "N"
bool is_mark(std::string_view content) {
  if (content.size() == 1 && is_ascii_letter(content[0])) return true;
  const bool fits = !content.empty() && content.size() <= kLongestMark && is_ascii_digit(content.front()) && is_ascii_digit(content.back());
  std::size_t digits = 0;
  for (const char c : content) {
    if (!is_ascii_digit(c) && c != ',' && c != ' ') return false;
    digits = is_ascii_digit(c) ? digits + 1 : 0;
    if (digits > 2) return false;
  }
  return fits;
}

/// A letter stands before it, or the period of an initial.
bool stands_behind_word(std::string_view text, std::size_t open) {
  if (open > 0 && text[open - 1] == ' ') --open;
  if (open < 2) return false;
  const unsigned char c = static_cast<unsigned char>(text[open - 1]);
  return is_ascii_letter(text[open - 1]) || c >= 0x80 || (c == '.' && is_ascii_letter(text[open - 2]));
}

bool ends_before_separator(std::string_view text, std::size_t end) {
  const std::string_view rest = text.substr(end);
  return rest.empty() || std::string_view(",.;:&*").find(rest[0]) != std::string_view::npos ||
         static_cast<unsigned char>(rest[0]) >= 0x80 || rest.starts_with(" and ") || rest.starts_with(" & ");
}

/// "(1)", "(1,2)", "(a)"
std::vector<Mark> brackets_in(std::string_view text) {
  std::vector<Mark> found;
  for (std::size_t open = text.find('('); open != std::string_view::npos; open = text.find('(', open + 1)) {
    const std::size_t close = text.substr(0, std::min(text.size(), open + kLongestMark + 2)).find(')', open);
    if (close == std::string_view::npos || !is_mark(text.substr(open + 1, close - open - 1))) continue;
    if (stands_behind_word(text, open) && ends_before_separator(text, close + 1))
      found.push_back({static_cast<std::uint32_t>(open), static_cast<std::uint32_t>(close + 1)});
  }
  return found;
}

/// The end of "1", "12", "1,2" at `at`.
std::size_t mark_numbers_end(std::string_view text, std::size_t at) {
  std::size_t end = at;
  for (std::size_t run = 0; end < text.size() && end - at <= kLongestMark; ++end) {
    const bool more = text[end] == ',' && run > 0 && end + 1 < text.size() && is_ascii_digit(text[end + 1]);
    if (!is_ascii_digit(text[end]) && !more) break;
    run = more ? 0 : run + 1;
    if (run > 2) return at;
  }
  return end;
}

/// "Quill1", "Quill1,2"
std::vector<Mark> glued_in(std::string_view text) {
  std::vector<Mark> found;
  for (std::size_t at = 2; at < text.size(); ++at) {
    const bool letter = is_ascii_lower(text[at - 1]) || static_cast<unsigned char>(text[at - 1]) >= 0x80;
    if (!is_ascii_digit(text[at]) || !letter) continue;
    const std::size_t end = mark_numbers_end(text, at);
    if (end > at && ends_before_separator(text, end)) found.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
    at = std::max(at, end);
  }
  return found;
}

/// "Quill, J.+, Roe, A.+", "Doe J^"
std::vector<Mark> signs_in(std::string_view text) {
  std::vector<Mark> found;
  for (std::size_t at = text.find_first_of("+^~@"); at != std::string_view::npos; at = text.find_first_of("+^~@", at + 1)) {
    const bool alone = at + 1 == text.size() || text[at + 1] != text[at];
    if (alone && stands_behind_word(text, at) && text[at - 1] != ' ' &&
        (ends_before_separator(text, at + 1) || text.substr(at + 1).starts_with(" (")))
      found.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + 1)});
  }
  return found;
}

/// "Doe, J.+, &", "Doe JA@,": behind initials, and not the charge in "Na+, K+".
bool stands_behind_initials(std::string_view text, const Mark& mark) {
  if (mark.begin < 3) return false;
  const char last = text[mark.begin - 1];
  return (last == '.' && is_ascii_upper(text[mark.begin - 2])) || (is_ascii_upper(last) && is_ascii_upper(text[mark.begin - 2]));
}

void raise(StyledText& text, const std::vector<Mark>& marks) {
  for (const Mark& mark : marks) text.runs.push_back({mark.begin, mark.end, Style::superscript, {}});
  std::stable_sort(text.runs.begin(), text.runs.end(),
                   [](const StyleRun& a, const StyleRun& b) { return a.begin != b.begin ? a.begin < b.begin : a.end > b.end; });
}

}  // namespace

std::optional<RawList> with_raised_marks(const RawList& list) {
  for (const auto& find : {brackets_in, glued_in, signs_in}) {
    const bool signs = find == signs_in;  // they are nothing else, where an item has two
    std::vector<std::vector<Mark>> marks;
    std::size_t sure = 0;
    std::size_t single = 0;
    for (const RawItem& item : list.items) {
      marks.push_back(find(item.text.text));
      sure += marks.back().size() >= 2 ? 1U : 0U;
      single += marks.back().size() == 1 && stands_behind_initials(item.text.text, marks.back()[0]) ? 1U : 0U;
    }
    if (signs && single >= 2) ++sure;
    if (sure == 0 || (!signs && (sure < 2 || sure * 3 < list.items.size()))) continue;
    RawList raised = list;
    for (std::size_t i = 0; i < raised.items.size(); ++i) raise(raised.items[i].text, marks[i]);
    return raised;
  }
  return std::nullopt;
}

}  // namespace bibfold
