// "In: Women of the Lakes, 1871–1971. Example Press, pp. 136–179.": the years are a part of the book's title, and the pages follow.
#pragma once

#include "bibfold/document.h"

namespace bibfold {

/// A range of years directly behind the container's title joins it where the item has pages of its own.
void settle_years_of_book(LabelledItem& item);

}  // namespace bibfold
