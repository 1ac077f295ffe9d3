// Pair of MatchKeys → ComparisonVector. External functions: compare, folded_value. Symmetric; says how alike two values are, never what
// follows from it.
#pragma once

#include <string>

#include "bibfold/match.h"
#include "dedup/match_keys.h"

namespace bibfold {

ComparisonVector compare(const MatchKeys& a, const MatchKeys& b, const MatchTables& tables);

/// How much it tells that these two titles agree.
Level rarity_of(const MatchKeys& a, const MatchKeys& b);
/// No word of their names in common: "Addison-Wesley" and "Harbour", but "Oxford Univ. Pr." and "Clarendon Press, Oxford" are one.
bool have_other_publishers(const MatchKeys& a, const MatchKeys& b);
inline Level level_of(const ComparisonVector& levels, Comparison comparison) { return levels[static_cast<std::size_t>(comparison)]; }

/// The value of `keys` that a comparison looks at, for explanations.
std::string folded_value(const MatchKeys& keys, Comparison comparison, const MatchTables& tables);

}  // namespace bibfold
