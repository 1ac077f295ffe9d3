// See fuller_value.h.
#include "dedup/fuller_value.h"

#include <algorithm>

#include "text/ascii.h"

namespace bibfold {

bool goes_on_from(std::string_view pages, std::string_view first) {
  if (first.empty() || pages.size() <= first.size() + 1 || !pages.starts_with(first)) return false;
  const char mark = pages[first.size()];
  return (mark == '-' || mark == '.') && pages.substr(first.size() + 1) != first;
}

bool is_subclass(std::string_view sub, std::string_view whole) {
  return sub.size() > whole.size() && sub.starts_with(whole) && sub[whole.size()] == '.';
}

bool is_in_capitals(std::string_view text) {
  constexpr std::ptrdiff_t kLetters = 5;  // "NATURE", but not "PNAS"
  const auto is_lower = [](char c) { return is_ascii_letter(c) && (c & 0x20) != 0; };
  return std::count_if(text.begin(), text.end(), is_ascii_letter<char>) > kLetters && std::none_of(text.begin(), text.end(), is_lower);
}

}  // namespace bibfold
