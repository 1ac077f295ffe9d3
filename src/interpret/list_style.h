// The style of one list: how often which labels follow each other across which punctuation, how each label is dressed, which form names
// have, and whose names occur. Counted over the parses of the items; turned into scores for the next parse.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "interpret/reference_lattice.h"

namespace bibfold {

/// One way to read an item: consecutive candidates.
struct Parse {
  std::vector<Candidate> segments;
  std::vector<std::uint32_t> chosen;  ///< per segment: its index in Lattice::candidates
  std::vector<Score> margins;         ///< per segment: how much worse the best parse without it is; empty unless asked for
  Score score = 0;
};

/// What the style calls the signatures of an item's cuts and the names among its candidates.
struct StyleIds {
  std::vector<std::uint32_t> signatures;  ///< by cut
  std::vector<std::uint32_t> names;       ///< by index in Lattice::keys
};

class ListStyle {
 public:
  /// The ids of an item in this list; every item needs them before it is counted or parsed.
  StyleIds intern(const Lattice& lattice);
  /// Counts a parse (`sign` 1) or takes it out again (-1).
  void count(const StyleIds& ids, const Parse& parse, int sign);
  /// A name, by its id, is known from elsewhere.
  void know(std::uint32_t name) { ++name_counts_[name]; }

  /// What the style says about each label after `previous` across this signature; 0 when nothing has been counted.
  [[nodiscard]] std::array<Score, kPartCount> transitions(Part previous, std::uint32_t signature) const;
  [[nodiscard]] Score dress(Part part, Dress dress) const;
  [[nodiscard]] Score form(NameForm form) const;
  [[nodiscard]] bool knows(std::uint32_t name) const { return name_counts_[name] > 0; }

 private:
  using Row = std::array<std::int32_t, kPartCount>;
  std::uint32_t intern_name(std::string key);

  std::unordered_map<std::string, std::uint32_t> signatures_;  ///< looked up only
  std::vector<std::array<Row, kPartCount>> transitions_;       ///< by signature, previous, next
  Row followed_{};                                             ///< how often each label was followed by anything
  std::array<std::array<std::int32_t, static_cast<std::size_t>(Dress::kCount)>, kPartCount> dresses_{};
  Row dressed_{};
  std::array<std::int32_t, static_cast<std::size_t>(NameForm::kCount)> forms_{};
  std::int32_t formed_ = 0;
  std::unordered_map<std::string, std::uint32_t> names_;  ///< looked up only
  std::vector<std::int32_t> name_counts_;
};

}  // namespace bibfold
