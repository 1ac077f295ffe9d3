// References as British lawyers print them, year first: "(2019) 82 MLR 123", "[2018] PL 55": `settle_law_citation`. American ones, "82
// Example L. Rev. 123 (2019)", are settled_locators.h.
#pragma once

#include "bibfold/document.h"

namespace bibfold {

void settle_law_citation(LabelledItem& item);

}  // namespace bibfold
