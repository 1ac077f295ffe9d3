// What stands in a list of publications and is none: items that a heading of less promise does not cover, what was told and not printed,
// and all below a heading that nobody knows.
#pragma once

#include <vector>

#include "read/list_items.h"
#include "read/section_trust.h"

namespace bibfold {

/// Below a heading that promises less: what does not look like a publication by itself.
bool is_doubted(const ListItem& item, Trust trust);
/// "KotlinConf 2023 — "Null and void" [video]" between papers, below "Publications and talks": nobody wrote it, and nothing prints it.
bool is_told_only(const ListItem& item);
/// "Residencies" between paragraphs, a heading of words that nobody knows, and what stands below it up to the next one, when hardly
/// anything of that was printed. By item.
std::vector<bool> find_strays(const std::vector<ListItem>& items);

}  // namespace bibfold
