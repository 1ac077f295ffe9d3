// Issues of journals that somebody edited: `settle_special_issue`. "Infrastructures of Empire, special issue of *Example Studies*" is a
// title and its journal. Reads no role of the owner: that is item_heads.h.
#pragma once

#include "bibfold/document.h"

namespace bibfold {

void settle_special_issue(LabelledItem& item);

}  // namespace bibfold
