// Which stretches of an item may look like a venue at all: most do not, and need not be read by VenueTable::likeness, which is dear.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "interpret/reference_tokens.h"
#include "interpret/venues.h"

namespace bibfold {

/// Made once per item. `item` and `venues` must outlive it.
class VenueHints {
 public:
  VenueHints(const TokenizedItem& item, const VenueTable& venues);
  /// False only where the likeness of the tokens [begin, end) is 0.
  [[nodiscard]] bool may_be_venue(std::uint32_t begin, std::uint32_t end) const;
  /// False only where no journal, and no acronym of several words, begins with the token.
  [[nodiscard]] bool may_be_listed(std::uint32_t begin) const { return journal_[begin] != 0; }
  /// False only where there is nothing like an acronym.
  [[nodiscard]] bool may_have_acronyms(std::uint32_t begin, std::uint32_t end) const { return unknowns_[end] != unknowns_[begin]; }

 private:
  void note_words();
  void note_acronyms();
  void note_journals();
  void note_sums();
  [[nodiscard]] std::size_t token_at(std::size_t offset) const;

  const TokenizedItem& item_;
  const VenueTable& venues_;
  std::vector<char> hint_;            ///< the token itself may belong to a venue
  std::vector<char> unknown_;         ///< … may be an acronym that no table has; one only inside of brackets
  std::vector<char> journal_;         ///< a journal of the table may begin at the token
  std::vector<std::uint32_t> hints_;  ///< number of them up to each token
  std::vector<std::uint32_t> unknowns_;
  std::vector<std::uint32_t> brackets_;  ///< opening ones before each token or in the one before
};

}  // namespace bibfold
