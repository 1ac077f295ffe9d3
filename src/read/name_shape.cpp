// See name_shape.h. Words in capitals, small words inside names, initials; words that begin sentences and titles are none.
#include "read/name_shape.h"

#include <string>
#include <vector>

#include "read/bytes_at.h"
#include "read/evidence_words.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace bibfold {

bool is_name_mark(char32_t c) {
  return c == '*' || c == 0x2217 || c == 0x2020 || c == 0x2021 || c == 0xA7 || c == 0xB6 || c == '#' || c == '^' || c == '\\' || c == '_' ||
         c == '~' || c == 0x2297 || c == 0x22A0 || c == 0x2709 || c == 0x2122;
}

namespace {

std::string without_marks(std::string_view segment) {
  std::string out;
  for (std::size_t at = 0; at < segment.size();) {
    const char32_t c = next_code_point(segment, at);
    if (!is_name_mark(c)) append_utf8(out, c);
  }
  // digits glued behind the last letter are affiliations: "Jane Doe1"
  while (!out.empty() && is_digit_at(out, out.size() - 1)) out.pop_back();
  return std::string(trim(out));
}

enum class Token { word, initials, particle, other };

Token token_kind(std::string_view token) {
  if (is_among(kParticles, token)) return Token::particle;
  std::size_t at = 0;
  if (token.starts_with("d'") || token.starts_with("O'")) at = 2;
  if (at >= token.size()) return Token::other;
  const char32_t first = next_code_point(token, at);
  if (!is_upper(first)) return Token::other;
  int upper = 1;
  int lower_count = 0;
  bool dotted = false;
  while (at < token.size()) {
    const char32_t c = next_code_point(token, at);
    if (is_upper(c)) {
      ++upper;
    } else if (is_letter(c) || is_combining(c)) {
      ++lower_count;
    } else if (c == '.') {
      dotted = true;
    } else if (c != '-' && c != '\'' && c != 0x2019 && c != 0x2010 && c != 0x2011) {
      return Token::other;
    }
  }
  if (lower_count == 0 && upper <= 3) return Token::initials;
  if (dotted && lower_count <= 2) return upper >= 2 || token.size() <= 4 ? Token::initials : Token::word;
  return dotted ? Token::other : Token::word;
}

bool is_han_name(std::string_view segment) {
  int count = 0;
  for (std::size_t at = 0; at < segment.size();) {
    const char32_t c = next_code_point(segment, at);
    if (!is_han(c) && c != ' ' && c != 0xB7) return false;
    if (is_han(c)) ++count;
  }
  return count >= 2 && count <= 4;
}

}  // namespace

NameShape name_shape(std::string_view segment) {
  const std::string clean = without_marks(segment);
  if (clean.empty() || clean.size() > 60) return NameShape::none;
  if (is_han_name(clean)) return NameShape::name;
  int words = 0;
  int initials = 0;
  for (const std::string_view token : split(clean, ' ')) {
    if (token.empty()) continue;
    const bool last_initial = token == "A" && words > 0 && clean.ends_with(" A");  // "Sample A"
    if (!last_initial && is_among(kNotNames, token)) return NameShape::none;
    const Token kind = token_kind(token);
    if (kind == Token::other) return NameShape::none;
    words += kind == Token::word ? 1 : 0;
    initials += kind == Token::initials ? 1 : 0;
  }
  if (words == 0) return initials > 0 && initials <= 4 ? NameShape::initials : NameShape::none;
  if (words + initials > 5) return NameShape::none;
  if (initials > 0) return NameShape::name;
  return words == 1 ? NameShape::family : words <= 4 ? NameShape::name : NameShape::none;
}

bool is_name_like(std::string_view segment) {
  const std::size_t comma = segment.find(',');
  if (comma == std::string_view::npos) return name_shape(segment) == NameShape::name;
  const NameShape first = name_shape(segment.substr(0, comma));
  const NameShape second = name_shape(segment.substr(comma + 1));
  return (first == NameShape::family || first == NameShape::name) && second != NameShape::none;
}

}  // namespace bibfold
