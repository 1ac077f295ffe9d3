// What a character of ASCII is, a byte or a code point; anything beyond ASCII is none of it, and the locale does not matter. Letters and
// digits of any script: utf8.h.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace bibfold {

template <typename Char>
constexpr bool is_ascii_digit(Char c) {
  return c >= '0' && c <= '9';
}
template <typename Char>
constexpr bool is_ascii_lower(Char c) {
  return c >= 'a' && c <= 'z';
}
template <typename Char>
constexpr bool is_ascii_upper(Char c) {
  return c >= 'A' && c <= 'Z';
}
template <typename Char>
constexpr bool is_ascii_letter(Char c) {
  return is_ascii_lower(c) || is_ascii_upper(c);
}
template <typename Char>
constexpr bool is_ascii_alnum(Char c) {
  return is_ascii_letter(c) || is_ascii_digit(c);
}
/// A blank, a tab, or what ends a line or a page.
template <typename Char>
constexpr bool is_ascii_space(Char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}
constexpr bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }
constexpr char to_ascii_lower(char c) { return is_ascii_upper(c) ? static_cast<char>(c + 32) : c; }
constexpr char to_ascii_upper(char c) { return is_ascii_lower(c) ? static_cast<char>(c - 32) : c; }

constexpr bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return is_ascii(c); });
}
/// "2021"; not "".
constexpr bool is_all_digits(std::string_view text) { return !text.empty() && std::all_of(text.begin(), text.end(), is_ascii_digit<char>); }
constexpr bool has_digit(std::string_view text) { return std::any_of(text.begin(), text.end(), is_ascii_digit<char>); }
/// "VLDB"; not "".
constexpr bool is_all_capitals(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_ascii_upper<char>);
}
constexpr bool has_capital(std::string_view text) { return std::any_of(text.begin(), text.end(), is_ascii_upper<char>); }
constexpr bool has_small_letter(std::string_view text) { return std::any_of(text.begin(), text.end(), is_ascii_lower<char>); }
constexpr std::size_t count_capitals(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), is_ascii_upper<char>));
}

}  // namespace bibfold
