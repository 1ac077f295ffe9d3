// The tags of an item read: "[EMNLP'24 Findings]", "(ICLR-2022 Oral)" name its venue by the acronym, and the year of the meeting.
#pragma once

#include "interpret/venue_pieces.h"

namespace bibfold {

/// After `read_containers`. Sets container_title_short, container_title where there is no container, award and note of the record, and
/// tagged, tag_year, tag_text, preprint and container of `pieces`. A tag that names another venue than the container is reported.
void read_tags(const ItemReading& reading, VenuePieces& pieces);

}  // namespace bibfold
