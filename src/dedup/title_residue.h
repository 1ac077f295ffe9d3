// What does not belong to a title but stands at its beginning or end, since somebody cut a reference in the wrong place: authors ("m.
// valiveti, 1997. Capability based mediation"), venues ("Updating XML. ACM intl", "…, in Proc. VLDB '97"), editors. External function:
// without_residue. Takes away only what the other of two titles lacks, so that no word of a title is lost to both.
#pragma once

#include <optional>

#include "dedup/match_keys.h"
#include "dedup/match_tables.h"

namespace bibfold {

struct TitlePair {
  TitleKey first;
  TitleKey second;
};

/// The titles of `a` and `b` without such residue; nothing when there is none.
std::optional<TitlePair> without_residue(const MatchKeys& a, const MatchKeys& b, const MatchTables& tables);

}  // namespace bibfold
