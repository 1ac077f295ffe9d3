// merge() of stages.h, for who has no more use for the publications: on a large library their copies would be the larger part of the
// memory. External function: merge_spending.
#pragma once

#include <span>
#include <vector>

#include "bibfold/stages.h"

namespace bibfold {

/// As merge(); but a publication that is a work by itself moves into it, and only its place and stage stay behind.
Result<std::vector<Work>> merge_spending(std::span<Publication> publications, const Matching& matching, const SourceSet& sources,
                                         const MergeOptions& options);

}  // namespace bibfold
