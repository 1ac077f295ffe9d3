// See meeting_days.h. A month has to be named, or the endings of both days: "28-30" alone is a range of pages.
#include "interpret/meeting_days.h"

#include <algorithm>

#include "text/ascii.h"
#include "text/months.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

/// "28", "5th": bytes of a day's number with its ending; 0: none.
std::size_t day_length(std::string_view text) {
  std::size_t size = 0;
  while (size < 2 && size < text.size() && is_ascii_digit(text[size])) ++size;
  const std::string_view ending = text.substr(size, 2);
  return size > 0 && (ending == "st" || ending == "nd" || ending == "rd" || ending == "th") ? size + 2 : size;
}

/// "October-4" of "9 October-4 November 2021"
bool spans_month(std::string_view word) {
  const std::size_t dash = std::min(word.find('-'), word.find("–"));
  if (dash == std::string_view::npos || dash < 3) return false;
  const std::string_view day = word.substr(dash + (word[dash] == '-' ? 1 : 3));
  return !day.empty() && day_length(day) == day.size() && month_of(fold_letters(word.substr(0, dash))) != 0;
}

}  // namespace

bool spans_days(std::string_view word) {
  if (spans_month(word)) return true;
  const std::size_t day = day_length(word);
  const std::size_t dash = day == 0 ? 0 : word.substr(day).starts_with('-') ? 1 : word.substr(day).starts_with("–") ? 3 : 0;
  if (dash == 0) return false;
  const std::string_view rest = word.substr(day + dash);
  return (day > 2 && day_length(rest) == rest.size() && !rest.empty()) || month_of(fold_letters(rest)) != 0;
}

}  // namespace bibfold
