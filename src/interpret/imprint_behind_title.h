// Place and house of a book, printed between its title and the year, where the search took them for a name, or one for the other:
// `settle_imprint_behind_title`.
#pragma once

#include "bibfold/document.h"
#include "interpret/reference_words.h"

namespace bibfold {

/// "*Title*, Rennes, PUR, coll. « Histoire », 2011": place, house and series; "*Title*. Walker, 1978.": a house. Wants a title in italics,
/// whose end is known.
void settle_imprint_behind_title(LabelledItem& item, const ReferenceWords& words);

}  // namespace bibfold
