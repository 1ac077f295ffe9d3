// Where an item may be cut although nothing but a blank stands there: between names and a title, a title and names, a title and a journal.
#pragma once

#include <vector>

#include "interpret/reference_tokens.h"
#include "interpret/venues.h"

namespace bibfold {

/// For every token whether an item may be cut before it. `reference_cuts.h` has the boundaries that signs and single words tell.
std::vector<bool> unmarked_cuts(const TokenizedItem& item, const VenueTable& venues);

}  // namespace bibfold
