// Shapes of characters and words in names. See word_shape.h.
#include "interpret/word_shape.h"

#include "interpret/name_facts.h"
#include "text/ascii.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace bibfold {
namespace {

// Given names that are printed short, with their period; other words of this length end a sentence: "Bo Xu." Letters of Hungarian and
// Polish that are written with two signs are among them: "Zs. Nagy", "Sz. Lis".
constexpr std::array<std::string_view, 22> kAbbreviations{"Chr", "Th", "Wm",   "Ph", "Md", "Mohd", "Jos", "Fr", "St",  "Ch", "Jr",
                                                          "Sr",  "Dr", "Prof", "Zs", "Gy", "Cs",   "Sz",  "Ny", "Dzs", "Cz", "Dz"};
// One letter in Cyrillic, two in Latin.
constexpr std::array<std::string_view, 12> kDigraphs{"Yu", "Ya", "Zh", "Kh", "Ch", "Sh", "Ts", "Ju", "Ja", "Ye", "Iu", "Ia"};

}  // namespace

bool is_mark_character(char32_t c) {
  constexpr std::u32string_view kMarks = U"*∗⁎＊†‡§¶‖∥#⊠✉✝✦✧♠♣♦♥☆★⋆⁑™®©°º¤◦⊥♯♭✶✱⁕○●◇◆△▲□■✓@+=~^";
  return kMarks.find(c) != std::u32string_view::npos;
}

bool is_raised(char32_t c) {  // superscript digits and letters; not the ª of "Mª"
  return c == 0xB2 || c == 0xB3 || c == 0xB9 || (c >= 0x2070 && c <= 0x209C) || (c >= 0x1D2C && c <= 0x1D6A);
}

bool is_apostrophe(char32_t c) { return c == '\'' || c == 0x2019 || c == 0x2BC || c == '`' || c == 0xB4 || c == 0x2018 || c == 0x2BB; }
bool is_hyphen(char32_t c) { return c == '-' || c == 0x2010 || c == 0x2011 || c == 0xAD || c == 0x2013; }
bool is_comma(char32_t c) { return c == ',' || c == 0xFF0C || c == 0x3001 || c == 0x201A || c == 0x060C; }
bool is_strong_separator(char32_t c) {
  return c == ';' || c == '|' || c == '/' || c == 0xFF1B || c == 0x2022 || c == 0xB7 || c == 0x30FB || c == 0x2024 || c == 0x2027;
}
bool is_word_letter(char32_t c) { return (is_letter(c) && !is_raised(c) && c != 0xBA) || c == 0xFFFD; }

std::size_t count_letters(std::string_view word) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < word.size();) count += is_letter(next_code_point(word, i)) ? 1U : 0U;
  return count;
}

bool all_upper(std::string_view word) {
  for (std::size_t i = 0; i < word.size();) {
    const char32_t c = next_code_point(word, i);
    if (is_letter(c) && !is_upper(c)) return false;
  }
  return true;
}

bool starts_upper(std::string_view word) {
  std::size_t i = 0;
  if (word.empty()) return false;
  char32_t c = next_code_point(word, i);
  if (is_apostrophe(c) && i < word.size()) c = next_code_point(word, i);
  return is_letter(c) && !is_lower(c);
}

bool is_abbreviation(std::string_view word) { return is_one_of(kAbbreviations, word); }
bool is_digraph(std::string_view word) { return is_one_of(kDigraphs, word); }

namespace {

// "J.", "J.K.", "J.-P.", "J.-h.", "J.K", "JP.", "Yu.", "Chr."
bool has_shape_of_initials(std::string_view word) {
  if (word.find('.') == std::string_view::npos) return false;
  const std::string_view stem = word.substr(0, word.size() - 1);
  if (word.back() == '.' && (is_abbreviation(stem) || is_digraph(stem))) return true;
  std::size_t letters = 0;
  bool hyphen = false;  // behind the period of the first: the second may be small
  for (std::size_t i = 0; i < word.size();) {
    const char32_t c = next_code_point(word, i);
    if (c == '.' || is_hyphen(c)) {
      hyphen = is_hyphen(c) && i >= 3 && word[i - 2] == '.';
      letters = 0;
    } else if (is_combining(c)) {
      continue;
    } else if (++letters > 3 || (letters == 1 && !is_upper(c) && !hyphen) || (letters > 2 && !is_upper(c))) {
      return false;
    }
  }
  return true;
}

bool has_upper_inside(std::string_view word) {
  for (std::size_t i = 0; i < word.size();) {
    if (is_upper(next_code_point(word, i))) return true;
  }
  return false;
}

// "Jr.", "III"; not the initials "I.I.", "SR".
bool has_shape_of_suffix(std::string_view word) {
  if (word == "jr." || word == "jr") return true;  // "Jan Hajič jr."
  if (word.find('.') < word.size() - 1 || !starts_upper(word) || !is_name_suffix(word)) return false;
  return word != "JR" && word != "SR";
}

}  // namespace

bool has_shape_of_honorific(std::string_view word) { return word.find('.') >= word.size() - 1 && is_honorific(word); }

WordShape shape_of(std::string_view word) {
  std::size_t first = 0;
  const char32_t c = next_code_point(word, first);
  if (is_han(c)) return WordShape::native;
  if (is_ascii_digit(c)) return is_name_suffix(word) ? WordShape::suffix : WordShape::number;
  const bool caps = all_upper(word);
  if (word == "M\u00AA" || word == "M.\u00AA") return WordShape::initials;  // "Pérez, Mª C."
  if (has_shape_of_suffix(word)) return WordShape::suffix;
  if (word.size() == 2 && word[1] == '.' && is_lower(c)) return WordShape::initials;  // "L. d. F. Costa"
  if (has_shape_of_initials(word)) return is_degree(word) && !caps ? WordShape::degree : WordShape::initials;
  if (caps && count_letters(word) <= 4) return WordShape::capitals;
  if (is_degree(word) && has_upper_inside(word)) return WordShape::degree;
  if (is_particle(word)) return has_upper_inside(word) ? WordShape::word : WordShape::particle;
  return starts_upper(word) || has_upper_inside(word) ? WordShape::word : WordShape::lower;
}

}  // namespace bibfold
