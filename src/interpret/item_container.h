// The containers of an item read: the first one is its journal or proceedings, the next a series; a status before the venue, a publisher
// behind it and the server of a preprint are told apart from it.
#pragma once

#include "interpret/venue_pieces.h"

namespace bibfold {

/// Sets container_title(_short), collection_title, publisher, genre, status, stage and note of the record; `pieces.containers` loses what
/// is none, `pieces.container` and `pieces.number` are what the first one says.
void read_containers(const ItemReading& reading, VenuePieces& pieces);

}  // namespace bibfold
