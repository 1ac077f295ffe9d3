// The text of one item as the reference parser sees it: words, numbers, locators and marks with their classes, and the gaps between them.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "bibfold/document.h"
#include "interpret/reference_words.h"

namespace bibfold {

/// Classes by shape and style; bits behind those of WordClass.
enum class Shape : std::uint8_t {
  lower,     ///< "graph"
  capital,   ///< "Graph"
  caps,      ///< "EMNLP"
  mixed,     ///< "arXiv", "KIVI's", "Self-Extend": neither of the three
  initial,   ///< "J", "JK" before a period, "J-P"
  number,    ///< digits only
  year,      ///< 1500..kLastPrintedYear, a letter may follow: "2018a"
  range,     ///< "53–57", "e12–e15", "1:1–1:25"
  alnum,     ///< letters and digits: "e1234", "K2"
  tag_year,  ///< ends in a year: "ICML'24", "EMNLP-2022", "'24"
  roman,     ///< "XIV"
  mark,      ///< "*", "†", anything in superscript
  symbol,    ///< "+", "=", "%"
  url,
  identifier,  ///< "arXiv:2101.00001", "10.1000/182"
  han,
  italic,
  bold,
  link,
  bracketed,
  quoted,
  abbreviated,   ///< a period stands right behind a short word: "Proc."
  long_word,     ///< nine letters and more
  known_family,  ///< last word of a name met in another item
  name_strong,
  name_weak,
  title_weak,
  title_strong,
  unknown,       ///< a word that neither table has
  short_number,  ///< up to two digits
  long_number,   ///< four digits and more
  kCount
};
std::string_view to_string(Shape shape);

using TokenClasses = std::uint64_t;
inline constexpr unsigned kFirstShapeBit = static_cast<unsigned>(WordClass::kCount);
inline constexpr unsigned kTokenClassCount = kFirstShapeBit + static_cast<unsigned>(Shape::kCount);
constexpr TokenClasses mask(WordClass c) { return TokenClasses{1} << static_cast<unsigned>(c); }
constexpr TokenClasses mask(Shape s) { return TokenClasses{1} << (kFirstShapeBit + static_cast<unsigned>(s)); }
static_assert(kTokenClassCount <= 64);

struct Token {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  TokenClasses classes = 0;
  std::string folded;

  template <typename C>
  [[nodiscard]] bool is(C c) const {
    return (classes & mask(c)) != 0;
  }
};

/// A pair of brackets or quotes: tokens [begin, end) stand inside.
struct Enclosure {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  char kind = '(';  ///< '(', '[' or '"'
};

/// What stands between token k-1 and token k.
struct Gap {
  std::string signature;   ///< its punctuation without blanks; quotes as '<' and '>', "i" first behind an initial
  bool blank = false;      ///< there is a blank in it
  bool line_ends = false;  ///< a line end that the author meant is in it
  bool italic_changes = false;
  bool bold_changes = false;
  bool link_changes = false;
  bool opens_italic = false;
};

struct TokenizedItem {
  std::string_view text;
  std::vector<Token> tokens;
  std::vector<Gap> gaps;  ///< tokens.size() + 1: before each token, and behind the last
  std::vector<Enclosure> enclosures;

  [[nodiscard]] std::string_view word(std::size_t k) const { return text.substr(tokens[k].begin, tokens[k].end - tokens[k].begin); }
};

/// `item` must outlive the result, which refers to its text. Linear in the length of the text.
TokenizedItem tokenize(const StyledText& item, const ReferenceWords& words);

}  // namespace bibfold
