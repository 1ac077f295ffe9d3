// The titles of two records → levels of the title, its numbers, notices and rarity, in the light of what the records say beside them: a
// part of a title that went elsewhere, a second title in another language, a subtitle that one leaves out. External functions:
// compare_title_fields, disregard_stray_number, rarity_of. How two titles alone compare: compare_titles.h.
#pragma once

#include "bibfold/match.h"
#include "dedup/match_keys.h"

namespace bibfold {

/// Sets the four levels; those of the numbers and notices of similar titles only.
void compare_title_fields(const MatchKeys& a, const MatchKeys& b, const MatchTables& tables, ComparisonVector& levels);
/// "Weakly 8 learning …": numbers that differ by that of a page. The levels of authors, year and venue are set.
void disregard_stray_number(const MatchKeys& a, const MatchKeys& b, ComparisonVector& levels);
/// How much it tells that these two titles agree.
Level rarity_of(const MatchKeys& a, const MatchKeys& b);

}  // namespace bibfold
