// From the chosen segments of an item to its pieces in the text.
#pragma once

#include "bibfold/document.h"
#include "interpret/list_style.h"

namespace bibfold {

/// One piece per segment; every name is a piece of its own. Introducing words, separators and enclosing brackets or quotes are in none;
/// brackets opened inside, a final "?" or "!" and the period of an initial are. Without a parse: one piece of label `other`.
LabelledItem make_pieces(const RawItem& item, const Lattice& lattice, const Parse& parse);

}  // namespace bibfold
