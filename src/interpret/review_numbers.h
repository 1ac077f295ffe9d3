// Numbers of the reviewing journals of mathematics behind a reference: `settle_review_numbers`. "MR0874906", "Zbl 0618.60098".
#pragma once

#include "bibfold/document.h"

namespace bibfold {

/// What was read in such a number, a page, an issue, becomes one remark.
void settle_review_numbers(LabelledItem& item);

}  // namespace bibfold
