// Items in which every label went one piece too far: the book was taken for the title of what stands in it: `settle_shifted_title`.
#pragma once

#include "bibfold/document.h"

namespace bibfold {

/// "Kites am See. In: Roe, K. (Hg.): *Kites*", "“Roe, Jane.” *Lake Music Online*": what stands in front of "In" or in quotes is the title.
void settle_shifted_title(LabelledItem& item);

}  // namespace bibfold
