// Lists whose items have one field a line: what the lines hold, told by their order in all items together. `label_lines` sets
// RawItem::known; lines that may hold several fields (venue, year, pages) are left to the reference parser.
#pragma once

#include "bibfold/document.h"

namespace bibfold {

/// Titles and authors of the items of the list, where the lines tell them.
void label_lines(RawList& list);

}  // namespace bibfold
