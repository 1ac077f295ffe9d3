// See dated_lines.h.
#include "read/dated_lines.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "read/citation_text.h"
#include "read/evidence.h"
#include "read/name_shape.h"
#include "read/reference_signs.h"
#include "text/ascii.h"
#include "text/months.h"
#include "text/styled_text.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace bibfold {
namespace {

std::size_t without_blanks(std::string_view text, std::size_t end) {
  while (end > 0 && (text[end - 1] == ' ' || text[end - 1] == ',')) --end;
  return end;
}

}  // namespace

bool is_date_alone(const StyledText& text) {
  constexpr std::size_t kLongest = 28;
  const YearSigns signs = find_year_signs(text.text);
  if (text.text.size() > kLongest || signs.period || signs.years != 1) return false;
  constexpr std::array<std::string_view, 10> kWords{"issued", "published", "filed",  "granted", "on",
                                                    "spring", "summer",    "autumn", "fall",    "winter"};
  const std::string folded = fold_text(text.text);
  const std::vector<std::string_view> words = split(folded, ' ');
  return std::all_of(words.begin(), words.end(), [&](std::string_view word) {
    const bool number = word.size() <= 4 && is_ascii_digit(word.front()) && word.find_last_of("0123456789") + 3 >= word.size();
    return number || month_of(word) != 0 || is_one_of(kWords, word);
  });
}

std::uint32_t end_before_date(const StyledText& styled) {
  const std::string_view text = styled.text;
  const auto size = static_cast<std::uint32_t>(text.size());
  if (text.size() < 8 || !is_all_digits(text.substr(text.size() - 4)) || text[text.size() - 5] != ' ') return size;
  if (!text.substr(text.size() - 4).starts_with("19") && !text.substr(text.size() - 4).starts_with("20")) return size;
  const std::size_t end = without_blanks(text, text.size() - 4);
  const std::size_t blank = text.rfind(' ', end - 1);
  const bool month = blank != std::string_view::npos && month_of(fold_letters(text.substr(blank + 1, end - blank - 1))) != 0;
  return static_cast<std::uint32_t>(month ? without_blanks(text, blank) : end);
}

bool ends_in_dated_names(const StyledText& text) {
  constexpr std::size_t kYear = 8;  // " (2018)."
  if (text.text.size() < kYear + kYear) return false;
  const std::string_view end = std::string_view(text.text).substr(text.text.size() - kYear);
  if (!end.starts_with(" (") || !end.ends_with(").") || !is_all_digits(end.substr(2, 4))) return false;
  // "[Roe et al., 2018] Roe, J. and Doe, A. (2018)."
  const std::size_t close = text.text.starts_with('[') ? text.text.find("] ") : std::string::npos;
  const auto begin = static_cast<std::uint32_t>(close == std::string::npos ? 0 : close + 2);
  const auto names_end = static_cast<std::uint32_t>(text.text.size() - kYear);
  return begin < names_end && is_line_of_names(slice(text, begin, names_end));
}

bool is_dated_line_of_names(const StyledText& text) {
  const std::uint32_t end = end_before_date(text);
  if (end == 0 || end + 1 >= text.text.size() || text.text[end] != ' ') return false;
  const bool month = is_ascii_letter(text.text[end + 1]);
  const bool styled = std::any_of(text.runs.begin(), text.runs.end(), [end](const StyleRun& r) { return r.begin == end + 1; });
  const StyledText names = slice(text, 0, end);
  return (month || styled) && (is_name_like(names.text) || leading_names_end(names.text) == end);
}

}  // namespace bibfold
