// Titles of which a part went to another piece: to a name, a volume, the journal behind a review.
#pragma once

#include "bibfold/document.h"

namespace bibfold {

/// Each part is told by a sign in the text: a quotation mark, small letters, the word for a review.
void settle_stray_titles(LabelledItem& item);

}  // namespace bibfold
