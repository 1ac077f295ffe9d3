// References whose lines hang below the first one, which a converter of PDF files took for a paragraph of its own, made whole again.
#pragma once

#include <string_view>
#include <vector>

#include "read/paragraphs.h"

namespace bibfold {

/// `units` in the order of the page. Nothing changes on a page whose lines are not wrapped, or where only one paragraph goes on below.
void join_torn_paragraphs(std::string_view owner_family, std::vector<Unit>& units);

}  // namespace bibfold
