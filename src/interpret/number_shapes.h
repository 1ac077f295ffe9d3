// What a word with digits in it, or of Roman numerals, can be by its letters alone: a year, a range, the year of a tag, an id without its
// prefix. Knows nothing of the words around it.
#pragma once

#include <cstddef>
#include <string_view>

namespace bibfold {

/// Counts of the characters of a word, by what they are.
struct Composition {
  int upper = 0;
  int lower = 0;
  int digits = 0;
  int dashes = 0;
  int others = 0;
  bool upper_first = false;
  bool han = false;

  [[nodiscard]] int letters() const { return upper + lower; }
};
Composition compose(std::string_view word);

/// "2018", "2018a"
bool is_year_word(std::string_view word);
/// "ICML'24", "EMNLP-2022", "IJCAI-91", "TAC’17", "'24", "NIPS2016"
bool is_tag_year(std::string_view word);
/// Digits with dashes or colons between: "53–57", "1:1-1:25", "e12–e15", "S123–S130"; "xii-xv" is left to words.
bool is_range(std::string_view word, const Composition& it);
/// Upper case only.
bool is_roman(std::string_view word);
/// Either case.
bool is_any_roman(std::string_view word);
/// "1503.03649", "hep-ph/9802387", "math.GT/0309136": arXiv ids without their prefix.
bool is_bare_arxiv(std::string_view word);
/// "2022.03.14.484321": what stands behind 10.1101/ in the DOIs of bioRxiv and medRxiv.
bool is_bare_biorxiv(std::string_view word);
/// Where the digits end that stand at `at`; `at` where none do.
std::size_t digits_end(std::string_view text, std::size_t at);

}  // namespace bibfold
