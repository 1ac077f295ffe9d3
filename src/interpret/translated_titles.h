// Titles that are printed in a second language in square brackets: `settle_translated_title`.
#pragma once

#include "bibfold/document.h"

namespace bibfold {

/// "*Istoria României* [History of Romania]. Bucharest: Humanitas": what was read in the bracket is no name, place or kind of text but a
/// remark. A bracket that the parser took into the title stays there.
void settle_translated_title(LabelledItem& item);

}  // namespace bibfold
