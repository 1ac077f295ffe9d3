// Whether two names of venues are one: abbreviated, cut off, an acronym, misspelled. External functions: have_close_names, has_all,
// words_in. What kind of venue a name is, venue_key.h knows.
#pragma once

#include <string_view>
#include <vector>

#include "dedup/venue_key.h"
#include "dedup/venue_names.h"

namespace bibfold {

using Words = std::vector<std::string_view>;

/// None of an empty text.
Words words_in(std::string_view words);
/// Every word of `part`, or the beginning of one, is in `whole`.
bool has_all(const Words& whole, const Words& part);
/// One of the names of each, printed or in the table, is one of the other's.
bool have_close_names(const VenueKey& a, const VenueKey& b, const VenueNames& names);

}  // namespace bibfold
