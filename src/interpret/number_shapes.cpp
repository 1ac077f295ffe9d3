// See number_shapes.h. ASCII digits, but for `compose`, which counts the digits of any script.
#include "interpret/number_shapes.h"

#include <algorithm>

#include "interpret/dates.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

bool is_year_text(std::string_view digits) {
  if (digits.size() != 4) return false;
  const int year = (digits[0] - '0') * 1000 + (digits[1] - '0') * 100 + (digits[2] - '0') * 10 + (digits[3] - '0');
  return year >= 1500 && year <= kLastPrintedYear;
}

void count(char32_t c, Composition& it) {
  if (is_han(c)) it.han = true;
  if (is_upper(c)) {
    ++it.upper;
  } else if (is_letter(c)) {
    ++it.lower;
  } else if (is_digit(c)) {
    ++it.digits;
  } else if (is_dash(c)) {
    ++it.dashes;
  } else if (!is_combining(c)) {
    ++it.others;
  }
}

}  // namespace

Composition compose(std::string_view word) {
  Composition it;
  for (std::size_t at = 0; at < word.size();) {
    const bool first = at == 0;
    count(next_code_point(word, at), it);
    it.upper_first = it.upper_first || (first && it.upper > 0);
  }
  return it;
}

bool is_year_word(std::string_view word) {
  if (word.size() == 5 && word[4] >= 'a' && word[4] <= 'h') word.remove_suffix(1);
  return word.size() == 4 && is_all_digits(word) && is_year_text(word);
}

bool is_tag_year(std::string_view word) {
  const auto last_other = std::find_if_not(word.rbegin(), word.rend(), is_ascii_digit<char>);
  const auto digits = static_cast<std::size_t>(last_other - word.rbegin());
  if (digits != 2 && digits != 4) return false;
  const std::string_view head = word.substr(0, word.size() - digits);
  if (digits == 4 && !is_year_text(word.substr(head.size()))) return false;
  const bool apostrophe = head.ends_with("'") || head.ends_with("’") || head.ends_with("‘") || head.ends_with("ʼ");
  const bool dash = head.ends_with("-") || head.ends_with("–") || head.ends_with("‑") || head.ends_with("/");
  if (digits == 2 && apostrophe) return true;
  const Composition letters = compose(head);
  return letters.upper >= 2 && letters.digits <= 2 && (dash || apostrophe || digits == 4);
}

bool is_range(std::string_view word, const Composition& it) {
  if (it.dashes == 0 || it.digits < 2 || it.letters() > 4 || it.others > 2) return false;
  const std::size_t dash = word.find_first_of("-\xE2");
  if (dash == 0 || dash == std::string_view::npos) return false;
  return is_ascii_digit(word[dash - 1]) && (is_ascii_digit(word.back()) || it.lower == 1);
}

bool is_roman(std::string_view word) {
  return word.size() <= 7 && !word.empty() && word.find_first_not_of("IVXLCDM") == std::string_view::npos;
}

bool is_any_roman(std::string_view word) {
  return is_roman(word) || (word.size() <= 6 && !word.empty() && word.find_first_not_of("ivxlc") == std::string_view::npos);
}

bool is_bare_arxiv(std::string_view word) {
  const std::size_t slash = word.find('/');
  if (slash != std::string_view::npos)
    return slash >= 4 && word.size() - slash == 8 && is_all_digits(word.substr(slash + 1)) && is_ascii_lower(word[0]);
  if (word.find('.') != 4 || (word.size() != 9 && word.size() != 10)) return false;
  return is_all_digits(word.substr(0, 4)) && is_all_digits(word.substr(5)) && word[2] <= '1' && word[0] <= '3';
}

bool is_bare_biorxiv(std::string_view word) {
  constexpr std::string_view kForm = "0000.00.00.000000";
  if (word.size() > kForm.size() && word.substr(kForm.size()).find_first_not_of("v0123456789") == std::string_view::npos)
    word = word.substr(0, kForm.size());
  return word.size() == kForm.size() && word.starts_with("20") &&
         std::equal(word.begin(), word.end(), kForm.begin(), [](char c, char form) { return form == '.' ? c == '.' : is_ascii_digit(c); });
}

std::size_t digits_end(std::string_view text, std::size_t at) {
  while (at < text.size() && is_ascii_digit(text[at])) ++at;
  return at;
}

}  // namespace bibfold
