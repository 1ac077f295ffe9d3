// An item that begins with a label of its own: what the label says of the rest.
#pragma once

#include "read/heading_words.h"
#include "read/list_items.h"

namespace bibfold {

/// "**TALKS** [T40] “Spatial Kites,” …", "**Awards:** …": the look-alike that the words in bold or italics at its begin name; `unknown` for
/// anything else.
SectionKind run_in_kind(const ListItem& item);

/// "*Op-eds*: Example Times (May 2023), Example Gazette (monthly), Example News.": a heading, and where, but not what. "Reviews in
/// *Example Review* and *Other Review*.": the same in a sentence.
bool lists_outlets(const ListItem& item);

}  // namespace bibfold
