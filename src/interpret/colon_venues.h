// Journals, series and maps behind a colon, as geologists print them: `settle_colon_venue`.
#pragma once

#include "bibfold/document.h"

namespace bibfold {

/// "Faulting along the front, New Mexico: Geosphere, v. 18", "Tectonics of the North: Example Society Special Paper 480", "Geologic map of
/// the lake: Example Survey Map 268, scale 1:24,000": what stands before the colon is the title or the book.
void settle_colon_venue(LabelledItem& item);

}  // namespace bibfold
