// Several references in one item that their labels count: "[1] …, 2004. [2] …", "a. … b. … c. …", or that the years of a first column head:
// "2015 *Kites*. Oslo: Muster. 2014 *Boats*. …". A converter made one paragraph of a list or a table. See packed_units.h for references
// that nothing counts.
#pragma once

#include <vector>

#include "read/paragraphs.h"

namespace bibfold {

void split_counted_units(std::vector<Unit>& units);

}  // namespace bibfold
