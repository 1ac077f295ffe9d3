// The type and stage of an item, decided by its genre, its venue, the pieces that it has, and the headings above it.
#pragma once

#include "interpret/venue_pieces.h"

namespace bibfold {

/// After `decide_year`. Sets type, stage and genre; the headings give the year where the item itself has none.
void decide_type(const ItemReading& reading, const VenuePieces& pieces);

}  // namespace bibfold
