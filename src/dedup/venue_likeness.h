// Whether two names of venues are one: abbreviated, cut off, an acronym, misspelled. External functions: have_close_names,
// has_all. What kind of venue a name is, venue_key.h knows.
#pragma once

#include "dedup/venue_key.h"
#include "dedup/venue_names.h"
#include "dedup/words.h"

namespace bibfold {

/// Every word of `part`, or the beginning of one, is in `whole`.
bool has_all(const Words& whole, const Words& part);
/// One of the names of each, printed or in the table, is one of the other's.
bool have_close_names(const VenueKey& a, const VenueKey& b, const VenueNames& names);

}  // namespace bibfold
