// The years of two publications: a preprint comes out before its paper, an article online before its issue, a thesis before it is printed.
// External function: compare_years.
#pragma once

#include "bibfold/match.h"
#include "dedup/match_keys.h"
#include "dedup/venue_years.h"

namespace bibfold {

/// Registered before it had a place, in print a year later.
bool is_online_before(const MatchKeys& online, const MatchKeys& printed);
/// equal, close (one year), later (as the kinds of the two allow), different, missing.
Level compare_years(const MatchKeys& a, const MatchKeys& b, const VenueYears& years);

}  // namespace bibfold
