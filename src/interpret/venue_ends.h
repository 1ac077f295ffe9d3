// Where the name of a venue ends, told by its print: `settle_venue_end`.
#pragma once

#include "bibfold/document.h"

namespace bibfold {

/// "*Proc. Int. Drives Conf.*, Niagara Falls, ON": the place behind the italics; "GEODERMA (1977. IMPRESSA)": the key title of a serial;
/// "NUTRIENT CYCLING **JCR**": a badge.
void settle_venue_end(LabelledItem& item);

}  // namespace bibfold
