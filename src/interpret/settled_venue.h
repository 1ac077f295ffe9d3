// Journal, series, house and place of one item, where the parser took one for another.
#pragma once

#include "bibfold/document.h"
#include "interpret/tables.h"

namespace bibfold {

/// "Graduate Texts in Mathematics, vol. 52, Springer": a series. "Energy | 2006 | 31 | 425–451": a journal. "Adv. Neural Inf. Process |
/// Syst., Long Beach": a seam in the wrong place.
void settle_venue(LabelledItem& item, const Tables& tables);

}  // namespace bibfold
