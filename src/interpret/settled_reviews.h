// Reviews of books: `settle_reviews`. What the reference of the reviewed book says is the title of the review, and no author, house or
// year.
#pragma once

#include <string_view>

#include "bibfold/document.h"

namespace bibfold {

/// Whether an item begins with "Review of", "Rez. zu:", "Compte rendu de".
bool is_review(std::string_view text);

/// "Review of Jane Doe, *Loud Kites*, Oslo 2012. *Mind* 12 (2014)": all before the journal becomes the title.
void settle_reviews(LabelledItem& item);

}  // namespace bibfold
