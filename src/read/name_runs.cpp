// See name_runs.h: `longest_name_run`. The text is cut where a list of names, or a sentence, may be cut; then the pieces are judged in
// turn.
#include "read/name_runs.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <vector>

#include "read/bytes_at.h"
#include "read/name_shape.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

/// The full stop at `at` stands behind a family name with initials: "Doe JA. Title".
bool ends_vancouver_name(std::string_view text, std::size_t at) {
  std::size_t begin = at;
  while (begin > 0 && is_ascii_upper(text[begin - 1])) --begin;
  if (begin == at || at - begin > 3 || begin < 3 || text[begin - 1] != ' ' || at + 2 >= text.size() || text[at + 1] != ' ') return false;
  return is_ascii_lower(text[begin - 2]) && (is_letter_at(text, at + 2) || is_ascii_digit(text[at + 2]));  // "Doe J. 2010."
}

bool is_han_at(std::string_view text, std::size_t at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  return lead >= 0xE4 && lead <= 0xE9 && is_han(next_code_point(text, at));
}

bool is_han_separator(std::string_view sign) {
  return sign == "\u3001" || sign == "\u548C" || sign == "\u4E0E" || sign == "\u3002" || sign == "\uFF0E";
}

/// Behind a word that is no initial, or a name of Vancouver's style, or in Chinese.
bool is_full_stop(std::string_view text, std::size_t at) {
  const bool blank = at + 1 < text.size() && text[at + 1] == ' ';
  if (at >= 2 && is_letter_at(text, at - 1) && is_small_at(text, at - 1) && is_small_at(text, at - 2) && blank) return true;
  if (at >= 3 && is_han_at(text, at - 3) && (at + 1 == text.size() || blank)) return true;
  return ends_vancouver_name(text, at);
}

/// Bytes of the word that joins names, the blank in front of it included; 0: none.
std::size_t joining_word(std::string_view text, std::size_t at) {
  constexpr std::array<std::string_view, 14> kWords{" - ",    " \u2013 ", " and ", " und ",  " et ",  " y ",  " e ",
                                                    " with ", " en ",     " i ",   " oraz ", " och ", " og ", " ve "};
  const auto* const word = std::find_if(kWords.begin(), kWords.end(), [&](std::string_view w) { return text.substr(at, w.size()) == w; });
  return word != kWords.end() ? word->size() : 0;
}

bool is_wide_separator(std::string_view sign) {
  return sign == "\u201C" || sign == "\u201D" || sign == "\u2022" || sign == "\uFF0C" || sign == "\uFF1B" || is_han_separator(sign);
}

/// Bytes of the separator at `at`; 0: none stands there.
std::size_t separator_at(std::string_view text, std::size_t at) {
  constexpr std::string_view kSigns = "\n,;|&():[]\"";
  const char c = text[at];
  if (kSigns.find(c) != std::string_view::npos) return 1;
  if (c == '.') return is_full_stop(text, at) ? 1 : 0;
  if (c == ' ') return joining_word(text, at);
  if (c == '/') return at > 0 && (text[at - 1] == '.' || text[at - 1] == ' ') ? 1 : 0;  // "Doe, J./Roe, R."
  return static_cast<unsigned char>(c) >= 0xE2 && is_wide_separator(text.substr(at, 3)) ? 3 : 0;
}

/// "(with Jane Doe)", "with Jane Doe, Example Journal": the word is none of the name.
std::string_view without_with(std::string_view segment) {
  for (const std::string_view word : {"with ", "mit ", "avec ", "con "}) {
    if (segment.starts_with(word)) return trim(segment.substr(word.size()));
  }
  return segment;
}

std::vector<std::string_view> segments_of(std::string_view text) {
  std::vector<std::string_view> out;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::size_t length = separator_at(text, at);
    if (length == 0) continue;
    out.push_back(without_with(trim(text.substr(begin, at - begin))));
    begin = at + length;
    at += length == 1 || text[at] != ' ' ? length - 1 : length - 2;  // the blank behind "and" may begin the next separator
  }
  out.push_back(without_with(trim(text.substr(begin))));
  return out;
}

/// "R. A. Kites at dusk": the initials that a family name waited for, and the title behind them, which no comma parts from it.
bool begins_with_initials(std::string_view segment) {
  constexpr std::size_t kShortestTitle = 12;
  std::size_t at = 0;
  while (at + 2 < segment.size() && is_ascii_upper(segment[at]) && segment[at + 1] == '.') at += segment[at + 2] == ' ' ? 3 : 2;
  return at > 0 && segment.size() > at + kShortestTitle && segment[at - 1] == ' ' && is_letter_at(segment, at) &&
         segment.find(' ', at) != std::string_view::npos;
}

/// "J. 2022. Kites at dusk": the same in front of a year.
bool begins_with_dated_initials(std::string_view segment) {
  const std::size_t year = segment.find_first_of("12");
  if (year == std::string_view::npos || year < 3 || year > 9 || segment[year - 1] != ' ' || segment[year - 2] != '.') return false;
  const std::string_view behind = segment.substr(std::min(segment.size(), year + 4));
  const bool initials = std::all_of(segment.begin(), segment.begin() + static_cast<std::ptrdiff_t>(year),
                                    [](char c) { return is_ascii_upper(c) || c == '.' || c == ' ' || c == '-'; });
  return initials && is_all_digits(segment.substr(year, 4)) && behind.starts_with(". ");
}

}  // namespace

NameRun longest_name_run(std::string_view text) {
  constexpr std::size_t kLooked = 3000;
  NameRun out;
  int run = 0;
  int families = 0;  // one-word segments in a row that wait for initials: "Doe, J."
  for (const std::string_view segment : segments_of(text.substr(0, kLooked))) {
    if (segment.empty()) continue;
    const NameShape shape = name_shape(segment);
    const bool waits = shape == NameShape::none && families > 0;
    if (waits && ((run > 0 && begins_with_initials(segment)) || begins_with_dated_initials(segment))) {
      out.names = std::max(out.names, run + 1);
      out.initials = true;
    }
    if (shape == NameShape::none) run = 0;
    if (shape == NameShape::name || (shape == NameShape::initials && families > 0)) {
      ++run;
      out.initials = out.initials || shape == NameShape::initials || segment.find('.') != std::string_view::npos;
    }
    families = shape == NameShape::family ? families + 1 : 0;
    if (families > 2) run = 0;  // a list of plain words
    out.names = std::max(out.names, run);
  }
  return out;
}

}  // namespace bibfold
