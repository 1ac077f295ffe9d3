// The stages fold, block, compare, decide and cluster, for who holds the keys and tables already: `match` and `explain_pair` of stages.h,
// and the programs that fit the weights and hold blocking against an all-pairs matcher.
#pragma once

#include <span>
#include <vector>

#include "bibfold/diagnostic.h"
#include "bibfold/stages.h"
#include "dedup/match_keys.h"
#include "dedup/match_tables.h"

namespace bibfold {

/// Of any two publications, whether or not a blocking rule proposes them.
Decision decide_pair(const CandidatePair& pair, std::span<const MatchKeys> keys, const MatchTables& tables, Fold fold);

/// Of all pairs that blocking proposes, those that may be joined, or may be possible; ascending by pair.
std::vector<Decision> decide_candidates(std::span<const MatchKeys> keys, const MatchTables& tables, const MatchOptions& options);

/// What people decided, and the clusters that the decisions make. `keys`: of `publications`, in the same order.
Matching cluster_decisions(std::vector<Decision> decisions, std::span<const Publication> publications, std::span<const MatchKeys> keys,
                           const MatchTables& tables, const MatchOptions& options, Diagnostics& diagnostics);

/// The two in a row.
Matching match_keys(std::span<const Publication> publications, std::span<const MatchKeys> keys, const MatchTables& tables,
                    const MatchOptions& options, Diagnostics& diagnostics);

}  // namespace bibfold
