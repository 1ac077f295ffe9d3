// Two publications → Explanation: reasons as data, for `explain --pair`. External function: explain. Prints nothing. What would decide
// otherwise is found by turning_points.h, what the clustering did by merge_outcome.h.
#pragma once

#include <span>
#include <vector>

#include "bibfold/match.h"
#include "bibfold/stages.h"
#include "dedup/match_keys.h"
#include "dedup/match_tables.h"

namespace bibfold {

struct ExplainInput {
  std::span<const MatchKeys> keys;
  const std::vector<CandidatePair>& pairs;  ///< as block() made them
  const Matching& matching;
  const MatchTables& tables;
  const MatchOptions& options;
};
Explanation explain(PublicationId a, PublicationId b, const ExplainInput& input);

}  // namespace bibfold
