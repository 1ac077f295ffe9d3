// Where the publications of a page are: heading, form and content together. A heading that promises publications is believed when something
// below it looks like a reference; any other heading, or none, only when nearly all of a list does; that of a look-alike (talks,
// teaching, …) never.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "bibfold/document.h"
#include "read/outline.h"
#include "read/owner.h"
#include "text/page.h"

namespace bibfold {

/// What became of a line of the page.
struct LineFate {
  BlockKind kind = BlockKind::skipped;
  std::string reason = "prose";
  std::size_t item = static_cast<std::size_t>(-1);  ///< lines of one item share it
};

struct FoundLists {
  std::vector<RawList> lists;
  std::vector<LabelledItem> items;  ///< rows of tables that name their columns
  std::vector<LineFate> fates;      ///< one per line of the page
  Diagnostics diagnostics;          ///< unparsed blocks
};

FoundLists find_publication_lists(const Page& page, const std::vector<Section>& outline, const OwnerWords& owner);

}  // namespace bibfold
