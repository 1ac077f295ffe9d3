// What people ruled takes the place of what the rules say. External functions: put_rulings, drop_ruled_out.
#pragma once

#include <span>
#include <vector>

#include "bibfold/match.h"
#include "bibfold/ruling.h"
#include "bibfold/stages.h"
#include "dedup/match_keys.h"
#include "dedup/match_tables.h"

namespace bibfold {

/// Rows of the rule table that no comparison leads to.
inline constexpr std::string_view kJudgedSame = "judged-same";
inline constexpr std::string_view kJudgedDistinct = "judged-distinct";

/// Pairs ruled distinct go, pairs ruled the same are there, whatever the rules say; what an earlier merge left apart is possible at most.
/// Stays ascending by pair.
void put_rulings(std::vector<Decision>& decisions, std::span<const RuledPair> rulings, std::span<const MatchKeys> keys,
                 const MatchTables& tables);
/// Two clusters of which two members are ruled distinct are not possibly one, either: what was asked once is not asked for each version.
void drop_ruled_out(Matching& matching, std::span<const RuledPair> rulings);

}  // namespace bibfold
