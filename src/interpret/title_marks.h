// Titles that marks set apart: italics, quotations, "in:" with a colon: `settle_title_marks`. What the parser took across such a mark is
// put back; where no mark stands nothing is done.
#pragma once

#include "bibfold/document.h"

namespace bibfold {

void settle_title_marks(LabelledItem& item);
/// "*Dams and Villages, in: …" below "(* = peer reviewed)": the sign in front of the first word is none of the title. For a settled item.
void begin_behind_sign(LabelledItem& item);

}  // namespace bibfold
