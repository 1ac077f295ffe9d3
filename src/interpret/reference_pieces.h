// From the chosen segments of an item to its pieces in the text.
#pragma once

#include "bibfold/document.h"
#include "interpret/list_style.h"

namespace bibfold {

/// One piece per segment; every name is a piece of its own. Introducing words, separators and enclosing brackets or quotes are in none;
/// brackets opened inside, a final "?" or "!" and the period of an initial are. Without a parse: one piece of label `other`.
/// A piece is as sure as its segment wins clearly, an item as its least sure name, title or container.
LabelledItem make_pieces(const RawItem& item, const Lattice& lattice, const Parse& parse);

}  // namespace bibfold
