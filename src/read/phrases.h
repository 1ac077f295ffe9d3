// Looking up phrases of one to four words in sorted tables. Text and phrases are folded (fold_text): words with one space between them.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include "text/ascending.h"

namespace bibfold {

inline constexpr std::size_t kLongestPhrase = 4;  // words

/// Start of the word behind the one at `at`.
inline std::size_t next_word(std::string_view folded, std::size_t at) {
  const std::size_t blank = folded.find(' ', at);
  return blank == std::string_view::npos ? folded.size() : blank + 1;
}

constexpr std::string_view phrase_of(std::string_view row) { return row; }

/// Whether every row of a table can be found: for static_assert.
template <typename Row, std::size_t N>
constexpr bool are_phrases(const std::array<Row, N>& rows) {
  const auto words = [](std::string_view phrase) { return static_cast<std::size_t>(std::count(phrase.begin(), phrase.end(), ' ')) + 1; };
  return is_ascending_by([](const Row& row) { return phrase_of(row); }, rows) &&
         std::all_of(rows.begin(), rows.end(), [&](const Row& row) { return words(phrase_of(row)) <= kLongestPhrase; });
}

/// The row of `sorted` with the longest phrase that stands at word `at` of `folded`; a default row when there is none.
template <typename Table>
typename Table::value_type longest_phrase(const Table& sorted, std::string_view folded, std::size_t at) {
  using Row = typename Table::value_type;
  std::array<std::size_t, kLongestPhrase> ends{};
  std::size_t words = 0;
  for (std::size_t next = at; next < folded.size() && words < kLongestPhrase;) {
    next = next_word(folded, next);
    ends[words++] = next == folded.size() && folded[next - 1] != ' ' ? next : next - 1;
  }
  while (words-- > 0) {
    const std::string_view phrase = folded.substr(at, ends[words] - at);
    const auto row =
        std::lower_bound(sorted.begin(), sorted.end(), phrase, [](const Row& r, std::string_view p) { return phrase_of(r) < p; });
    if (row != sorted.end() && phrase_of(*row) == phrase) return *row;
  }
  return Row{};
}

}  // namespace bibfold
