// Who edits a volume, where the role or the initials behind a name tell it, and the title that stands beside them.
#pragma once

#include "bibfold/document.h"

namespace bibfold {

/// "Doe, J.; Roe, T. | V. (org.). Title", "G. Roe, E. | Doe (a cura di), Title": the title has taken the end of the names.
void give_back_editors(LabelledItem& item);
/// Editors, and what was taken for them, parted from the volume that they edit.
void settle_editors(LabelledItem& item);

}  // namespace bibfold
