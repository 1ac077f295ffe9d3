// Titles that took in what stands before them, or lost what is theirs: `settle_titles`. Where they end: title_ends.h.
#pragma once

#include "bibfold/document.h"

namespace bibfold {

/// Cuts counts of further authors and statuses off the title's begin; gives back to it a bracket of its first word, a date inside of it and
/// its second sentence; and finds a title where no piece is one.
void settle_titles(LabelledItem& item);

}  // namespace bibfold
