// Standards, which are called by number: `settle_standards`. "DIN EN ISO 9001", "IEEE Std 754-2019".
#pragma once

#include "bibfold/document.h"

namespace bibfold {

/// The number in front of a title belongs to it, and is no author; behind a title it is the number of the work, and no house.
void settle_standards(LabelledItem& item);

}  // namespace bibfold
