// How many titles have a word, and the words of a title that tell most. External class: WordCounts; external functions: rarest_words,
// neighbouring_words. Words are hashes.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "dedup/match_keys.h"

namespace bibfold {

/// How many titles have a word. Words are hashes already, so that a table of open addresses needs no other: it is asked millions of times.
class WordCounts {
 public:
  explicit WordCounts(std::span<const MatchKeys> keys) : rows_(kSmallest) {
    for (const MatchKeys& k : keys) {
      for (const std::uint64_t word : k.title.telling) add(word);
    }
  }
  [[nodiscard]] std::uint32_t of(std::uint64_t word) const { return rows_[row_of(word)].count; }

 private:
  static constexpr std::size_t kSmallest = 1U << 10U;  // powers of two
  struct Row {
    std::uint64_t word = 0;
    std::uint32_t count = 0;  // 0: nobody's row
  };

  /// Of the word, or the one that it would have.
  [[nodiscard]] std::size_t row_of(std::uint64_t word) const {
    const std::size_t mask = rows_.size() - 1;
    std::size_t at = word & mask;
    while (rows_[at].count != 0 && rows_[at].word != word) at = (at + 1) & mask;
    return at;
  }
  void add(std::uint64_t word) {
    Row& row = rows_[row_of(word)];
    if (row.count++ != 0) return;
    row.word = word;
    if (++used_ * 2 > rows_.size()) grow();
  }
  void grow() {
    std::vector<Row> old(rows_.size() * 2);
    old.swap(rows_);
    for (const Row& row : old) {
      if (row.count != 0) rows_[row_of(row.word)] = row;
    }
  }

  std::vector<Row> rows_;
  std::size_t used_ = 0;
};

/// Of those that another title has as well: "andd", "queryprocessing" lead to none.
std::vector<std::uint64_t> rarest_words(const MatchKeys& keys, const WordCounts& counts);
/// Of each two telling words with only small ones between them, of which fewer than `common` titles have the rarer: a hash of both.
std::vector<std::uint64_t> neighbouring_words(const TitleKey& title, const WordCounts& counts, std::uint32_t common);

}  // namespace bibfold
