// Two words of titles, or a word and several without their blanks → whether the one is a usual abbreviation of the other: "rdbms" of
// "relational dbms". External function: is_known_abbreviation. Knows those only whose letters do not simply begin the words.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace bibfold {

inline constexpr std::size_t kLongestKnownAbbreviation = 6;  // "rdbmss"
inline constexpr std::size_t kShortestAbbreviated = 8;       // "database"

/// Of two words of such lengths: see is_known_abbreviation.
bool stands_for(std::string_view a, std::string_view b);

/// "dbmss" and "database systems". Neither is empty.
inline bool is_known_abbreviation(std::string_view a, std::string_view b) {
  return std::min(a.size(), b.size()) <= kLongestKnownAbbreviation && std::max(a.size(), b.size()) >= kShortestAbbreviated &&
         stands_for(a, b);
}

}  // namespace bibfold
