// What the printer or the typesetter of a page puts between its lines: page numbers, running heads, the date of the last change.
#pragma once

#include <cstddef>

#include "read/owner.h"
#include "text/page.h"

namespace bibfold {

/// Whether line `index` of the page is nothing else: "3", "Page 3 of 7", "Doe, Curriculum Vitae, 2", "Last updated: May 2020".
bool is_page_furniture(const Page& page, std::size_t index, const OwnerWords& owner);
/// "#### Doe – CV Page 2 of 3", "**Jane Doe, Seite 4**": looks like a heading, and ends with the number of its page.
bool is_page_head(const PageLine& line);

}  // namespace bibfold
