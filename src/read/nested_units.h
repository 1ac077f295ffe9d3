// Items of lists inside items: the lines of one reference, references of their own, or a list below a heading. Only levels of list items
// are looked at.
#pragma once

#include <string_view>
#include <vector>

#include "read/paragraphs.h"

namespace bibfold {

/// An item above others becomes a heading, takes them in, or stays as it is.
void settle_nesting(std::string_view owner_family, std::vector<Unit>& units);

}  // namespace bibfold
