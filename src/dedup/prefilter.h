// Most candidate pairs have nothing to do with each other; this tells so before anything is compared in full. External functions:
// may_match; prefetch_fields, prefetch_text.
#pragma once

#include "dedup/match_keys.h"
#include "dedup/match_tables.h"

namespace bibfold {

/// False only when every rule that looks at the pair says `distinct`: unlike titles, no identifier in common, not the same authors.
bool may_match(const MatchKeys& a, const MatchKeys& b, const MatchTables& tables);

/// Asks the memory for what `may_match` will read, and for what that points to. For speed only.
void prefetch_fields(const MatchKeys& keys);
void prefetch_text(const MatchKeys& keys);

}  // namespace bibfold
