// Titles that marks set apart: italics, quotations, "in:" with a colon: `settle_title_marks`. What the parser took across such a mark is
// put back; where no mark stands nothing is done.
#pragma once

#include "bibfold/document.h"

namespace bibfold {

void settle_title_marks(LabelledItem& item);

}  // namespace bibfold
