// Pair of MatchKeys → ComparisonVector. External functions: compare, folded_value, and comparisons that others build on. Symmetric; says
// how alike two values are, never what follows from it.
#pragma once

#include <string>

#include "bibfold/match.h"
#include "dedup/match_keys.h"

namespace bibfold {

ComparisonVector compare(const MatchKeys& a, const MatchKeys& b, const MatchTables& tables);

Level compare_identifiers(const MatchKeys& a, const MatchKeys& b);
/// equal, different, missing.
Level compare_texts(const std::string& a, const std::string& b);
/// No word of their names in common: "Addison-Wesley" and "Harbour", but "Oxford Univ. Pr." and "Clarendon Press, Oxford" are one.
bool have_other_publishers(const MatchKeys& a, const MatchKeys& b);
inline Level level_of(const ComparisonVector& levels, Comparison comparison) { return levels[static_cast<std::size_t>(comparison)]; }

template <typename F>
bool either_way(const F& holds, const MatchKeys& a, const MatchKeys& b) {
  return holds(a, b) || holds(b, a);
}

/// The value of `keys` that a comparison looks at, for explanations.
std::string folded_value(const MatchKeys& keys, Comparison comparison, const MatchTables& tables);

}  // namespace bibfold
