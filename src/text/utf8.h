// UTF-8 text: validity, code points, character classes, and the folding that comparisons use. Knows nothing of bibliographies.
// ASCII runs on a fast path; the rest goes through utf8proc.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace bibfold {

/// Offset of the first byte that is not valid UTF-8, or npos.
std::size_t find_invalid_utf8(std::string_view text);
/// The same as `next_code_point`, where no ASCII character stands.
char32_t next_wide_code_point(std::string_view text, std::size_t& at);
/// The code point at `at`, which is moved behind it. An invalid byte gives U+FFFD and moves by one.
inline char32_t next_code_point(std::string_view text, std::size_t& at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  if (lead >= 0x80) return next_wide_code_point(text, at);
  ++at;
  return lead;
}
/// Start of the code point before `at` (> 0).
std::size_t previous_offset(std::string_view text, std::size_t at);
void append_utf8(std::string& out, char32_t c);
std::size_t count_code_points(std::string_view text);

bool is_letter(char32_t c);
bool is_upper(char32_t c);
bool is_upper_at(std::string_view text, std::size_t at);  ///< not behind the end
bool is_lower(char32_t c);
bool is_digit(char32_t c);  ///< decimal digits of any script
bool is_blank(char32_t c);  ///< space, tab, line ends, NBSP and the other Unicode spaces
bool is_dash(char32_t c);   ///< - ‐ ‑ ‒ – — ― −
bool is_han(char32_t c);    ///< Han, Hiragana, Katakana, Hangul
bool is_combining(char32_t c);
char32_t to_lower(char32_t c);
char32_t to_upper(char32_t c);

std::string lower(std::string_view text);
/// Canonical composition; invalid bytes stay.
std::string to_nfc(std::string_view text);
/// NFC with U+FFFD for invalid bytes.
std::string sanitize_utf8(std::string_view text);

/// Leading and trailing blanks (Unicode's too) removed.
std::string_view trim(std::string_view text);
/// `trim`, and every run of blanks one space.
std::string collapse_blanks(std::string_view text);

/// For comparing, never for printing: NFKD, case folded, marks stripped, ł ø đ æ ß ı … and dashes and quotes mapped to ASCII, every other
/// character that is neither letter nor digit one space; collapsed. "Über — die {M}essung" → "uber die m essung" (remove braces first).
std::string fold_text(std::string_view text);
/// `fold_text` without spaces: equal letters and digits.
std::string fold_letters(std::string_view text);

bool starts_with_ignoring_case(std::string_view text, std::string_view prefix);  ///< ASCII case
bool equals_ignoring_case(std::string_view a, std::string_view b);               ///< ASCII case
/// npos when absent; ASCII case ignored.
std::size_t find_ignoring_case(std::string_view text, std::string_view what, std::size_t from = 0);
std::vector<std::string_view> split(std::string_view text, char separator);
std::vector<std::string_view> split(std::string&& text, char separator) = delete;  // views of what is gone
/// Lines without their ends (\n, \r\n, \r).
std::vector<std::string_view> split_lines(std::string_view text);
std::vector<std::string_view> split_lines(std::string&& text) = delete;
void replace_all(std::string& text, std::string_view what, std::string_view with);

}  // namespace bibfold
