// The style of one list: how often which labels follow each other across which punctuation, how each label is dressed, which form names
// have, and whose names occur. Counted over the parses of the items; turned into scores for the next parse.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "interpret/reference_lattice.h"

namespace bibfold {

/// One way to read an item: consecutive candidates.
struct Parse {
  std::vector<Candidate> segments;
  std::vector<std::uint32_t> chosen;  ///< per segment: its index in Lattice::candidates
  Score score = 0;
};

class ListStyle {
 public:
  /// Name of a signature in this list.
  std::uint32_t intern(const std::string& signature);
  /// Counts a parse (`sign` 1) or takes it out again (-1). `signatures`: the interned signature of each cut.
  void count(const Lattice& lattice, const std::vector<std::uint32_t>& signatures, const Parse& parse, int sign);
  void know(std::string key) { ++names_[std::move(key)]; }

  /// What the style says about `next` after `previous` across this signature; 0 when nothing has been counted.
  [[nodiscard]] Score transition(Part previous, Part next, std::uint32_t signature) const;
  [[nodiscard]] Score dress(Part part, Dress dress) const;
  [[nodiscard]] Score form(NameForm form) const;
  [[nodiscard]] bool knows(const std::string& key) const;

 private:
  using Row = std::array<std::int32_t, kPartCount>;
  std::map<std::string, std::uint32_t> signatures_;
  std::vector<std::array<Row, kPartCount>> transitions_;  ///< by signature, previous, next
  Row followed_{};                                        ///< how often each label was followed by anything
  std::array<std::array<std::int32_t, static_cast<std::size_t>(Dress::kCount)>, kPartCount> dresses_{};
  Row dressed_{};
  std::array<std::int32_t, static_cast<std::size_t>(NameForm::kCount)> forms_{};
  std::int32_t formed_ = 0;
  std::unordered_map<std::string, std::int32_t> names_;  ///< looked up only
};

}  // namespace bibfold
