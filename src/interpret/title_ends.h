// Where the title of one item ends, told by what follows inside of what was taken for it.
#pragma once

#include "bibfold/document.h"
#include "interpret/tables.h"

namespace bibfold {

/// "Vergangene Zukunft. 2. Aufl", "Cuerpo humano. 2 vols", "NumPy (Version 1.19.0)", "Can we forget? The New York Times": edition, number
/// of volumes, version and newspaper are no part of a title, nor are companions, kinds of text and quoted journals.
void settle_title_end(LabelledItem& item, const Tables& tables);

}  // namespace bibfold
