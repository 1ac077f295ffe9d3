// "———. 2019. …": the dash stands for the authors of the item above, as in lists after the Chicago Manual. External functions:
// repeat_authors; repeat_editors for "in: dies. (Hg.)".
#pragma once

#include <span>
#include <string_view>

#include "bibfold/document.h"
#include "bibfold/publication.h"

namespace bibfold {

/// `items[i]` is what `publications[i]` was read from, in the order of the list. "———." repeats all authors of the item above; "———, and
/// Jane Doe" its first one, before those who are printed. What is repeated is named in `inferred`.
void repeat_authors(std::span<const LabelledItem> items, std::span<Publication> publications);

/// "ders.", "dies.", "idem", "eadem": in the place of editors, who wrote it.
bool means_same_persons(std::string_view text);

/// "…, in: dies. (Hg.), Book": the authors are the editors of the book, too. Call it when the authors are complete.
void repeat_editors(std::span<Publication> publications);

}  // namespace bibfold
