// What stands at a byte of a text, the end of the text included: for readers that look around a place. ASCII, and any letter beyond it.
#pragma once

#include <cstddef>
#include <string_view>

#include "text/ascii.h"

namespace bibfold {

inline bool is_digit_at(std::string_view text, std::size_t at) { return at < text.size() && is_ascii_digit(text[at]); }
inline bool is_letter_at(std::string_view text, std::size_t at) {
  return at < text.size() && (is_ascii_letter(text[at]) || static_cast<unsigned char>(text[at]) >= 0xC3);
}
inline bool is_capital_at(std::string_view text, std::size_t at) { return at < text.size() && is_ascii_upper(text[at]); }
inline bool is_small_at(std::string_view text, std::size_t at) { return at < text.size() && is_ascii_lower(text[at]); }
inline std::size_t skip_digits(std::string_view text, std::size_t at) {
  while (is_digit_at(text, at)) ++at;
  return at;
}
inline std::size_t skip_spaces(std::string_view text, std::size_t at) {
  while (at < text.size() && text[at] == ' ') ++at;
  return at;
}

}  // namespace bibfold
