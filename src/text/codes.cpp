// See codes.h.
#include "text/codes.h"

#include <algorithm>

#include "text/ascii.h"

namespace bibfold {
namespace {

bool is_digit_or_x(char c) { return is_ascii_digit(c) || c == 'X' || c == 'x'; }

/// Digits of a code that is printed with hyphens or blanks; "" when it holds anything else.
std::string code_digits(std::string_view text) {
  std::string digits;
  for (const char c : text) {
    if (c == '-' || c == ' ') continue;
    if (!is_digit_or_x(c)) return {};
    digits += c;
  }
  return digits;
}

int digit(char c) { return c == 'X' || c == 'x' ? 10 : c - '0'; }

/// Sum of the digits, weighted from `first` down to 1, divides by 11.
bool is_modulo_11(const std::string& digits, int first) {
  int sum = 0;
  for (const char c : digits) sum += digit(c) * first--;
  return sum % 11 == 0 && digits.find_first_of("Xx") >= digits.size() - 1;
}

bool is_modulo_10(const std::string& digits) {
  int sum = 0;
  for (std::size_t i = 0; i < digits.size(); ++i) sum += digit(digits[i]) * (i % 2 == 0 ? 1 : 3);
  return sum % 10 == 0 && digits.find_first_of("Xx") == std::string::npos;
}

/// Nine digits are the same in both forms of an ISBN.
std::string core_of(std::string_view code) {
  std::string digits = code_digits(code);
  if (digits.size() == 13) return digits.substr(3, 9);
  if (digits.size() == 10) return digits.substr(0, 9);
  std::replace(digits.begin(), digits.end(), 'x', 'X');
  return digits;
}

}  // namespace

bool is_isbn(std::string_view text) {
  const std::string digits = code_digits(text);
  return digits.size() == 13 ? is_modulo_10(digits) : digits.size() == 10 && is_modulo_11(digits, 10);
}

bool is_issn(std::string_view text) {
  const std::string digits = code_digits(text);
  return digits.size() == 8 && is_modulo_11(digits, 8);
}

std::vector<std::string_view> codes_in(std::string_view text) {
  constexpr std::string_view kSeparators = " \t\n,;()[]";
  constexpr std::size_t kShortest = 8;
  std::vector<std::string_view> codes;
  for (std::size_t at = text.find_first_not_of(kSeparators); at != std::string_view::npos;) {
    const std::size_t end = std::min(text.find_first_of(kSeparators, at), text.size());
    const std::string_view word = text.substr(at, end - at);
    if (code_digits(word).size() >= kShortest) codes.push_back(word);
    at = text.find_first_not_of(kSeparators, end);
  }
  return codes;
}

std::string join_codes(std::string_view have, std::string_view more) {
  std::string out(have);
  std::vector<std::string> known;
  for (const std::string_view code : codes_in(have)) known.push_back(core_of(code));
  for (const std::string_view code : codes_in(more)) {
    std::string core = core_of(code);
    if (std::find(known.begin(), known.end(), core) != known.end()) continue;
    out.append(out.empty() ? "" : ", ").append(code);
    known.push_back(std::move(core));
  }
  return out;
}

}  // namespace bibfold
