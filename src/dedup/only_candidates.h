// Two lists of publications, and one record of each that fits only the other: little evidence is enough then, since whoever made a list has
// a work in it once. External function: join_only_candidates. Only between sources that have some works in common anyhow; inside one
// source, likeness is no reason.
#pragma once

#include <vector>

#include "bibfold/match.h"
#include "dedup/groups.h"

namespace bibfold {

/// No rule contradicts, but there is hardly any evidence: distinct, unless the pair is each other's only candidate.
bool is_faint(const Decision& decision, const MatchWeights& weights);

/// Joins the groups of such pairs among `possible`; their decisions become "same", with the reason only-candidate.
void join_only_candidates(const std::vector<Decision*>& possible, const ClusterInput& input, Groups& groups);

}  // namespace bibfold
