// Titles that took in what stands behind them, or lost what is theirs: `settle_titles`.
#pragma once

#include "bibfold/document.h"

namespace bibfold {

/// Cuts companions, descriptors and quoted journals off the title's end; gives an item without a title the name-like piece in front of
/// "in".
void settle_titles(LabelledItem& item);

}  // namespace bibfold
