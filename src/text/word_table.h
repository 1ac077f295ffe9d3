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

/// In a table that ascends (ascending.h): by halving.
template <typename Table>
constexpr bool is_among(const Table& ascending, std::string_view word) {
  return std::binary_search(std::begin(ascending), std::end(ascending), word);
}

}  // namespace bibfold
