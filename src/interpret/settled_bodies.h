// Bodies among the authors of one item, a collaboration or the investigators of a trial, where the search took them for something else:
// `settle_bodies`.
#pragma once

#include "bibfold/document.h"

namespace bibfold {

/// "Roe J, et al; PROTECT-2 Investigators. Colchicine after stroke": the body becomes an author, what follows stays the title.
void settle_bodies(LabelledItem& item);

}  // namespace bibfold
