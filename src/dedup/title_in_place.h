// Titles that are unlike, of records that agree in authors and place: a subtitle left out, the number of a chapter or an abstract before
// the title, a translation. External functions: compare_titles_in_place, may_agree_in_place. Says how alike the titles are in the light of
// all else; what follows from it, the rules say.
#pragma once

#include "bibfold/match.h"
#include "dedup/match_keys.h"

namespace bibfold {

/// Raises the levels of the titles where the others, which are all set but that of the pages, bear it out.
void compare_titles_in_place(const MatchKeys& a, const MatchKeys& b, const MatchTables& tables, ComparisonVector& levels);
/// Cheap: whether it could.
bool may_agree_in_place(const MatchKeys& a, const MatchKeys& b);

}  // namespace bibfold
