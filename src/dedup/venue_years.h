// The year in which a conference was held, from its ordinal: "Proceedings of the 27th VLDB" is of 2001. External function: ordinal_in;
// external class: VenueYears, of data/venue_ordinals.tsv.
#pragma once

#include <string_view>
#include <vector>

#include "dedup/venue_key.h"

namespace bibfold {

/// The one ordinal in the folded words: 27 of "27th", "28 thinternational", "twenty seventh"; 0 when there is none, or several.
int ordinal_in(std::string_view folded);

class VenueYears {
 public:
  VenueYears(std::string_view lines, const VenueNames& names);
  /// Of the so-manieth conference of that name; 0: it is not held every year, or is none.
  [[nodiscard]] int of(int ordinal, const VenueKey& venue) const;

 private:
  struct Row {
    int venue = -1;  ///< of VenueNames
    int base = 0;    ///< the year before the first one
    int first = 0;   ///< the first that counts so
  };
  std::vector<Row> rows_;
};

}  // namespace bibfold
