// See romanization.h. Each sound has one letter: "kh", "ch", "ts", "c", "x" are all "h", for one system's х is another's ч; y, i and j are
// dropped before a vowel ("ya", "ia", "ja" are я).
#include "dedup/romanization.h"

#include <algorithm>
#include <array>

#include "text/ascending.h"
#include "text/edit_distance.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

struct Row {
  char32_t letter;
  std::string_view coarse;
};

// Lower case, marks stripped (й is и there, ё is е).
constexpr std::array<Row, 67> kRows{{
    {U'α', "a"},  {U'β', "v"}, {U'γ', "g"}, {U'δ', "d"},  {U'ε', "e"},  {U'ζ', "z"},  {U'η', "i"},  {U'θ', "t"}, {U'ι', "i"}, {U'κ', "k"},
    {U'λ', "l"},  {U'μ', "m"}, {U'ν', "n"}, {U'ξ', "h"},  {U'ο', "o"},  {U'π', "p"},  {U'ρ', "r"},  {U'ς', "s"}, {U'σ', "s"}, {U'τ', "t"},
    {U'υ', "i"},  {U'φ', "v"}, {U'χ', "h"}, {U'ψ', "ps"}, {U'ω', "o"},  {U'а', "a"},  {U'б', "v"},  {U'в', "v"}, {U'г', "g"}, {U'д', "d"},
    {U'е', "e"},  {U'ж', "z"}, {U'з', "z"}, {U'и', "i"},  {U'й', "i"},  {U'к', "k"},  {U'л', "l"},  {U'м', "m"}, {U'н', "n"}, {U'о', "o"},
    {U'п', "p"},  {U'р', "r"}, {U'с', "s"}, {U'т', "t"},  {U'у', "u"},  {U'ф', "v"},  {U'х', "h"},  {U'ц', "h"}, {U'ч', "h"}, {U'ш', "s"},
    {U'щ', "sh"}, {U'ъ', ""},  {U'ы', "i"}, {U'ь', ""},   {U'э', "e"},  {U'ю', "iu"}, {U'я', "ia"}, {U'ё', "e"}, {U'ђ', "d"}, {U'є', "ie"},
    {U'і', "i"},  {U'ї', "i"}, {U'ј', "i"}, {U'љ', "li"}, {U'њ', "ni"}, {U'ћ', "h"},  {U'ў', "u"},
}};
static_assert(is_ascending_by(&Row::letter, kRows));

std::string_view coarse_of(char32_t letter) {
  const auto row = std::lower_bound(kRows.begin(), kRows.end(), letter, [](const Row& r, char32_t c) { return r.letter < c; });
  return row == kRows.end() || row->letter != letter ? "" : row->coarse;
}

bool is_cyrillic_or_greek(char32_t c) { return (c >= 0x370 && c < 0x530) || (c >= 0x1F00 && c < 0x2000); }

/// "ου" is one sound, as "ou" is.
char coarse_latin(std::string_view text, std::size_t& at) {
  const char c = text[at];
  const char next = at + 1 < text.size() ? text[at + 1] : ' ';
  constexpr std::string_view kHardened = "bdgpst";  // "th" of θ, "sh" of ш
  at += (next == 'h' && (c == 'c' || c == 'k' || c == 'z' || kHardened.find(c) != std::string_view::npos)) ||
                (c == 't' && (next == 's' || next == 'z'))
            ? 2U
            : 1U;
  if (c == 't' && (next == 's' || next == 'z')) return 'h';
  if (c == 'k' && next == 'h') return 'h';
  if (c == 'p' && next == 'h') return 'v';
  switch (c) {
    case 'b':
    case 'f':
    case 'w':
      return 'v';
    case 'c':
    case 'x':
      return 'h';
    case 'j':
    case 'y':
      return 'i';
    default:
      return c;
  }
}

bool is_vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

/// "ia" → "a", "ii" → "i", "ou" → "u", "ss" → "s".
std::string without_glides(std::string_view letters) {
  std::string out;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    const char next = i + 1 < letters.size() ? letters[i + 1] : ' ';
    const bool glide = (letters[i] == 'i' && is_vowel(next)) || (letters[i] == 'o' && next == 'u');
    if (!glide && (out.empty() || out.back() != letters[i])) out += letters[i];
  }
  return out;
}

}  // namespace

bool is_in_other_script(std::string_view folded) {
  std::size_t latin = 0;
  std::size_t other = 0;
  for (std::size_t at = 0; at < folded.size();) {
    const char32_t c = next_code_point(folded, at);
    (c < 0x250 ? latin : other) += c == ' ' || is_digit(c) ? 0U : 1U;
  }
  return other > latin;
}

bool is_transliterable(std::string_view folded) {
  std::size_t latin = 0;
  std::size_t other = 0;
  for (std::size_t at = 0; at < folded.size();) {
    const char32_t c = next_code_point(folded, at);
    if (is_cyrillic_or_greek(c)) ++other;
    if (c < 0x250 && c != ' ' && !is_digit(c)) ++latin;
  }
  return other > latin;
}

std::string coarse_letters(std::string_view folded) {
  std::string letters;
  for (std::size_t at = 0; at < folded.size();) {
    if (static_cast<unsigned char>(folded[at]) < 0x80) {
      const char c = coarse_latin(folded, at);
      if (c != ' ') letters += c;
      continue;
    }
    const char32_t c = next_code_point(folded, at);
    // "ου" is one sound, "αυ" and "ευ" end in one that is spelled v or f.
    const bool behind_vowel = c == U'υ' && !letters.empty();
    if (behind_vowel && letters.back() == 'o') {
      letters += 'u';
    } else if (behind_vowel && (letters.back() == 'a' || letters.back() == 'e')) {
      letters += 'v';
    } else {
      letters += coarse_of(c);
    }
  }
  return without_glides(letters);
}

bool are_transliterated(std::string_view a, std::string_view b, std::size_t per_error) {
  const bool first = is_transliterable(a);
  if (first == is_transliterable(b) || is_in_other_script(first ? b : a)) return false;
  const std::string letters_a = coarse_letters(a);
  const std::string letters_b = coarse_letters(b);
  const auto errors = static_cast<int>(std::max(letters_a.size(), letters_b.size()) / per_error);
  return !letters_a.empty() && !letters_b.empty() && edit_distance(letters_a, letters_b, errors) <= errors;
}

}  // namespace bibfold
