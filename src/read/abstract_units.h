// Paragraphs below a reference that tell what it is about, and say so by no word: "Using tax records, we show that …".
#pragma once

#include <string_view>
#include <vector>

#include "read/paragraphs.h"

namespace bibfold {

/// `units` in the order of the page: the lines of such a paragraph become told lines of the unit above.
void take_abstracts(std::string_view owner_family, std::vector<Unit>& units);

}  // namespace bibfold
