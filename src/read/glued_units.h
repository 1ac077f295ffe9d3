// Items that a converter ran together, parted again: numbered ones in one paragraph, where the number that the list misses stands inside a
// text, and references in one cell of a table, a line each.
#pragma once

#include <vector>

#include "read/paragraphs.h"

namespace bibfold {

/// `units` in the order of the page: "[5] Doe J. … 2022. [6] Roe J. …" above "[7]" becomes two of them, which share a line of the page.
void part_glued_units(std::vector<Unit>& units);

/// "| 2024 | Doe J. …<br>Roe J. … |": a unit for each line that is a reference by itself, all with the year of the first cell.
void part_row_units(const Page& page, std::vector<Unit>& units);

}  // namespace bibfold
