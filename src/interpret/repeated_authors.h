// "———. 2019. …": the dash stands for the authors of the item above, as in lists after the Chicago Manual. External function:
// repeat_authors.
#pragma once

#include <span>

#include "bibfold/document.h"
#include "bibfold/publication.h"

namespace bibfold {

/// `items[i]` is what `publications[i]` was read from, in the order of the list. "———." repeats all authors of the item above; "———, and
/// Jane Doe" its first one, before those who are printed. What is repeated is named in `inferred`.
void repeat_authors(std::span<const LabelledItem> items, std::span<Publication> publications);

}  // namespace bibfold
