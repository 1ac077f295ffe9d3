// The headings and years inside a list that hold for the units below them: known words and years between items, a column of years on the
// left.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "read/paragraphs.h"
#include "text/page.h"

namespace bibfold {

/// Sets the year of units that have none of their own, where the others begin with one.
void read_year_column(std::string_view owner_family, std::vector<Unit>& units);

/// Below a heading that is a paragraph in bold type, others of its kind are headings too, whatever their words: "**Cases argued**" behind
/// "**Op-eds**". `begin`: the first line below the heading.
void settle_bold_headings(const Page& page, std::size_t begin, std::vector<Unit>& units);

/// Sets the form of headings, and the group of the units below each. `in_list`: below a heading that promises publications.
void settle_headings(const Page& page, bool in_list, std::vector<Unit>& units);

}  // namespace bibfold
