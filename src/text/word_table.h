// Whether a word stands in a table of words. What the words mean, those know who ask.
#pragma once

#include <algorithm>
#include <iterator>
#include <string_view>

namespace bibfold {

/// In a short table of any order.
template <typename Table>
constexpr bool is_one_of(const Table& words, std::string_view word) {
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

/// a < b. Most words differ in their first letters, and for those no function is called; an object, so that searches take it in.
inline constexpr auto is_word_before = [](std::string_view a, std::string_view b) {
  if (a.empty() || b.empty() || a.front() == b.front()) return a < b;
  return static_cast<unsigned char>(a.front()) < static_cast<unsigned char>(b.front());
};

/// In a table that ascends (ascending.h): by halving.
template <typename Table>
constexpr bool is_among(const Table& ascending, std::string_view word) {
  return std::binary_search(std::begin(ascending), std::end(ascending), word, is_word_before);
}

}  // namespace bibfold
