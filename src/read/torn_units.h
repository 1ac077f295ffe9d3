// Units that page breaks, paragraphs inside items and lines of links tore apart, joined again. What is nested is left to nested_units.h.
#pragma once

#include <string_view>
#include <vector>

#include "read/paragraphs.h"
#include "text/page.h"

namespace bibfold {

/// `units` in the order of the page; lines that go on with the unit above become part of it.
void join_torn_units(const Page& page, std::string_view owner_family, std::vector<Unit>& units);

/// The lines of `from` become those of `to`, and `from` has none.
void absorb(Unit& to, Unit& from, Joint joint);
/// Lines about the publication ("Winner of the … Prize") are marked to stand aside.
void mark_appendix(Unit& unit);
void drop_absorbed(std::vector<Unit>& units);

}  // namespace bibfold
