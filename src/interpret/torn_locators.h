// Volumes, issues and pages of which a sign or a letter was taken for something else.
#pragma once

#include "bibfold/document.h"

namespace bibfold {

/// "Phys. Lett. | B716", "52 (2003) | 1-2, | 33-48", "2100–2115 | .e5", "245–267 | . o", "trans. J. Roe, 206–31".
void settle_torn_locators(LabelledItem& item);

}  // namespace bibfold
