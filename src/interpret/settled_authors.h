// Authors whose form the parser did not see: `settle_authors`.
#pragma once

#include "bibfold/document.h"

namespace bibfold {

/// "Doe, J. Roe, K. Poe, L." has names whose initials end in a period and nothing else; "Ministry of Trees (2001). Title" has a body in
/// front of the year.
void settle_authors(LabelledItem& item);

}  // namespace bibfold
