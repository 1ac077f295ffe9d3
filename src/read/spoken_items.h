// Items of a publication list that tell of something spoken: talks, posters, appearances in what others made, topics that the author tells
// of. Judged by the item alone, by its first or last words and its brackets.
#pragma once

#include "read/list_items.h"

namespace bibfold {

/// "Oral presentation, Invented Days 2031: …", "Guest, *Example Podcast*", "Boats that wait [Paper presentation]. …", "“Kites”, XV Meeting,
/// Oslo, 2015 (ponencia)".
bool was_spoken(const ListItem& item);
/// "3. **Wakes of kites.** Since 2020 my group follows 400 of them.": a topic in bold type, and what the author tells of it.
bool is_told_topic(const ListItem& item);

}  // namespace bibfold
