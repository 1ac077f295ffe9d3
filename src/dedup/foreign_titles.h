// Which publications may be the translation of another one: those that stand where a title in another language stands. External class:
// ForeignTitles. For blocking: a library without such titles gets no key more.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "dedup/match_keys.h"

namespace bibfold {

class ForeignTitles {
 public:
  explicit ForeignTitles(std::span<const MatchKeys> keys);
  /// Year and first page are those of a title in another language, or of a record without a title.
  [[nodiscard]] bool has_place(const MatchKeys& keys) const;
  /// Some title is in Cyrillic or Greek letters.
  [[nodiscard]] bool has_other_script() const { return other_script_; }
  /// 0 where the record does not tell.
  static std::uint64_t place_of(const MatchKeys& keys);

 private:
  std::vector<std::uint64_t> places_;  // sorted
  bool other_script_ = false;
};

}  // namespace bibfold
