// Whether a table that is searched by halving is sorted: for static_assert behind it. Strictly, so that a row that stands twice is found,
// too.
#pragma once

#include <algorithm>
#include <functional>
#include <iterator>

namespace bibfold {

/// By `key`, a member or a function of a row.
template <typename Key, typename Table>
constexpr bool is_ascending_by(Key key, const Table& table) {
  return std::adjacent_find(std::begin(table), std::end(table), [&key](const auto& a, const auto& b) {
           return !(std::invoke(key, a) < std::invoke(key, b));
         }) == std::end(table);
}

template <typename... Tables>
constexpr bool is_ascending(const Tables&... tables) {
  return (is_ascending_by(
              [](const auto& row) -> const auto& { return row; }, tables) &&
          ...);
}

}  // namespace bibfold
