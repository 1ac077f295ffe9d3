// Decision and Matching → what the clustering made of the pair, and because of whom. External function: merge_outcome.
#pragma once

#include "bibfold/match.h"
#include "dedup/explain.h"

namespace bibfold {

/// `decision`: of the pair alone. The pairs through which it came about are those of the matching, in a fixed order.
MergeOutcome merge_outcome(const Decision& decision, const ExplainInput& input);

}  // namespace bibfold
