// Numbered items that a converter ran together in one paragraph, parted again where the number that the list misses stands inside a text.
#pragma once

#include <vector>

#include "read/paragraphs.h"

namespace bibfold {

/// `units` in the order of the page: "[5] Doe J. … 2022. [6] Roe J. …" above "[7]" becomes two of them, which share a line of the page.
void part_glued_units(std::vector<Unit>& units);

}  // namespace bibfold
