// Numbers of patents beside their titles: "WO 2019/055555: Secure exchange", "Graph search, US Patent 10,123,456 B2".
#pragma once

#include "bibfold/document.h"

namespace bibfold {

/// The number of a patent is cut off the title at either end of it.
void settle_patent_number(LabelledItem& item);

}  // namespace bibfold
