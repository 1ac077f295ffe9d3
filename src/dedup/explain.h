// Decision → Explanation: reasons as data, for `explain --pair`. External function: explain. Prints nothing.
#pragma once

#include <span>
#include <vector>

#include "bibfold/match.h"
#include "dedup/match_keys.h"
#include "dedup/match_tables.h"

namespace bibfold {

/// `pairs`: as block() made them.
Explanation explain(const Decision& decision, std::span<const MatchKeys> keys, const std::vector<CandidatePair>& pairs, Fold fold,
                    const MatchTables& tables);

}  // namespace bibfold
