// Lists of publications below headings in words that no table has: "### Könyvek", "### Folyóiratcikkek". Only for a page on which no
// heading promised any; a single section is too little, unless it is long.
#pragma once

#include <cstddef>
#include <set>
#include <vector>

#include "read/list_items.h"
#include "read/outline.h"

namespace bibfold {

/// The owner's name or a run of names, a year, and something that only references have.
bool is_plain_reference(const ListItem& item);

/// Begins of the sections below unknown headings whose items are nearly all references, if they are enough together.
std::set<std::size_t> find_wordless_lists(const std::vector<Section>& outline, const std::vector<std::vector<ListItem>>& items);

}  // namespace bibfold
