// Lists that print authors by their family names alone: "Quill, Lindqvist and Chen (2011)", "Meier / Huber".
#pragma once

#include "bibfold/document.h"
#include "bibfold/publication.h"

namespace bibfold {

/// "Haugen, Olsen | Berg": two family names that were taken for one name with the family name first.
void part_lone_families(LabelledItem& item);
/// "Liu, | Jeremiah Zhe, | Mirembe Castellanos, | …": where only the first name is turned, the lone word is its family name.
void join_turned_first(LabelledItem& item);
/// Where all of several authors are single words, they are families and no bodies.
void call_lone_names_families(Publication& record);

}  // namespace bibfold
