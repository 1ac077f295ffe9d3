// Decisions → clusters. External function: cluster. Pairs are joined from the strongest on, but a join is refused while any pair across the
// two clusters contradicts; and what has no venue (a preprint, a bare entry) never chooses between two works that it fits alike.
#pragma once

#include <span>
#include <vector>

#include "bibfold/diagnostic.h"
#include "bibfold/match.h"
#include "bibfold/publication.h"
#include "bibfold/ruling.h"
#include "dedup/match_keys.h"
#include "dedup/match_tables.h"

namespace bibfold {

struct ClusterInput {
  std::span<const Publication> publications;
  std::span<const MatchKeys> keys;
  const MatchTables& tables;
  Fold fold = Fold::versions;
  std::span<const RuledPair> rulings{};
};

/// Every publication in exactly one cluster; ascending by smallest member. A decision "same" that was not followed becomes "possible", with
/// the reason ambiguous-version or refused-join, and is reported.
std::vector<Cluster> cluster(std::vector<Decision>& decisions, const ClusterInput& input, Diagnostics& diagnostics);

}  // namespace bibfold
