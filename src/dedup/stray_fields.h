// Publication → the same with its year, venue, volume and pages where they belong, when a reference was cut in the wrong places:
// title = {(1989) Cryptographic limitations …}, note = {STOC 1989}, journal = {Machine Learning 5(2)}, address = {pages 382-391}. External
// function: with_fields_in_place. For comparing only: what is written stays as the source has it. Takes no field's place that is filled.
#pragma once

#include <optional>

#include "bibfold/publication.h"
#include "dedup/venue_names.h"

namespace bibfold {

/// Nothing when all is in its place, which is the rule.
std::optional<Publication> with_fields_in_place(const Publication& publication, const VenueNames& names);

}  // namespace bibfold
