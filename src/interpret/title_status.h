// How far a text is, and who will print it, where the title has taken that in: ", forthcoming in …", "(under review)", "under contract with
// …".
#pragma once

#include "bibfold/document.h"

namespace bibfold {

/// The status leaves the title, or the note, and the venue or the house behind it becomes a piece.
void settle_title_status(LabelledItem& item);

}  // namespace bibfold
