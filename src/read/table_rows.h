// Tables whose first row names their columns ("Year | Title | Authors | Venue"): every row below it is a publication with labelled pieces.
// Other tables are left to list_items.h.
#pragma once

#include <cstddef>
#include <vector>

#include "bibfold/document.h"
#include "read/outline.h"
#include "text/page.h"

namespace bibfold {

/// A row and its lines.
struct TableRow {
  LabelledItem item;               ///< no pieces: the row that names the columns
  std::vector<std::size_t> lines;  ///< indices into Page::lines
};

/// The rows of such tables in the section, in order.
std::vector<TableRow> find_table_rows(const Page& page, const Section& section);

}  // namespace bibfold
