// The year of an item, decided between the dates before and behind its title, the year of its tag and those of its venue.
#pragma once

#include "interpret/venue_pieces.h"

namespace bibfold {

/// After `read_tags`. Sets issued and the event's date, and reports years that contradict each other or the number of the meeting.
void decide_year(const ItemReading& reading, const VenuePieces& pieces);

}  // namespace bibfold
