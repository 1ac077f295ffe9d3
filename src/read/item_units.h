// The units that the layout of a stretch of a page gives: a paragraph, a list item, a line with a label of its own, a row, a card. They may
// be torn, nested or several items in one; that is settled by torn_units.h, nested_units.h and paragraphs.h.
#pragma once

#include <cstddef>
#include <vector>

#include "read/owner.h"
#include "read/paragraphs.h"
#include "text/page.h"

namespace bibfold {

struct SplitOptions {
  bool in_list = false;      ///< below a heading that promises publications
  bool field_lines = false;  ///< other parts of the list have a field a line
  bool labels = false;       ///< other parts have bracketed labels
  std::size_t column = 0;    ///< column_of the page
};

/// All of lines [begin, end), in order, without rules, code, what the printer adds, and the lines of the page that are `taken`.
std::vector<Unit> collect_units(const Page& page, std::size_t begin, std::size_t end, const OwnerWords& owner, SplitOptions how,
                                const std::vector<bool>& taken);

}  // namespace bibfold
