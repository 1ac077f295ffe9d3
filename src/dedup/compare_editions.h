// The editions, translations and printings of two publications → level of likeness. External function: compare_editions. A book that names
// no edition is told apart by its years, houses and ISBNs.
#pragma once

#include "bibfold/match.h"
#include "dedup/match_keys.h"

namespace bibfold {

/// `conflicting`: of books whose years, publishers or ISBNs tell a new edition or a reprint, which may not say so. Two ISBNs of one year
/// and one publisher are those of its bindings. `identifiers`: how those of the two compare.
Level compare_editions(const MatchKeys& a, const MatchKeys& b, Level identifiers);

}  // namespace bibfold
