// Heads and feet that stand on every page of a document and no table knows: "For more information go to www.example.org" above "Page 1 of
// 4".
#pragma once

#include <cstddef>
#include <string_view>

#include "text/page.h"

namespace bibfold {

/// "Page 3 of 7 – Curriculum vitae of", "3 | Page", "Jane Doe, page 2": a short line that says which page it is on.
bool tells_page(std::string_view text);
/// Sets `running` of each line that stands beside the numbers of two pages at least, in the same place.
void mark_running_heads(Page& page);

}  // namespace bibfold
