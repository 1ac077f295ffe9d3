// Pair of MatchKeys → what would have to be otherwise for another verdict. External function: turning_points. It asks the rules again, with
// one comparison changed, or two; it knows no rule itself.
#pragma once

#include <vector>

#include "bibfold/match.h"
#include "dedup/match_keys.h"
#include "dedup/match_tables.h"

namespace bibfold {

/// A few for each other verdict, the smallest change of evidence first. The same for (a, b) and (b, a).
std::vector<TurningPoint> turning_points(const MatchKeys& a, const MatchKeys& b, Fold fold, const MatchTables& tables);

}  // namespace bibfold
