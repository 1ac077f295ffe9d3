// Place, house, issue and year that were taken into a venue: `settle_imprint`.
#pragma once

#include "bibfold/document.h"
#include "interpret/reference_words.h"

namespace bibfold {

/// "Bratislava: Veda" of a book is place and house; "Folia 2/2010" has an issue; the place of a journal is none of its name.
void settle_imprint(LabelledItem& item, const ReferenceWords& words);

}  // namespace bibfold
