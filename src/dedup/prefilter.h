// Most candidate pairs have nothing to do with each other; this tells so before anything is compared in full. External function: may_match.
#pragma once

#include "dedup/match_keys.h"
#include "dedup/match_tables.h"

namespace bibfold {

/// False only when every rule that looks at the pair says `distinct`: unlike titles, no identifier in common, not the same authors.
bool may_match(const MatchKeys& a, const MatchKeys& b, const MatchTables& tables);

}  // namespace bibfold
