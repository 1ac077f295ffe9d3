// The year, venue and kind of an item: what tag, date pieces and container say together, and which of them is believed.
#pragma once

#include "bibfold/diagnostic.h"
#include "bibfold/document.h"
#include "bibfold/publication.h"
#include "interpret/tables.h"

namespace bibfold {

/// Sets issued, event_date, container_title(_short), type, genre and stage of `record` from the pieces and the item's group.
///
/// The year: a date piece before the title (author-date) is when the publication was issued; a venue's other year is then the event's.
/// Else the year of a tag ("ICML'24"), else a date piece behind the title, else the year printed in the venue, else that of the group.
/// When a tag contradicts a later date or a number in the venue, the tag is believed and the contradiction reported.
void read_venue_and_year(const LabelledItem& item, const Tables& tables, Publication& record, Diagnostics& diagnostics);

/// "To appear in Journal X" in a piece that is no container, where the item has none: the venue is read from it.
bool is_venue_behind_status(const LabelledItem& item, const Piece& piece);

}  // namespace bibfold
