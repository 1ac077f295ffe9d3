// Papers that a bullet tells of without citing them: "Published “Ranking by ear” at RecSys 2021", "Paper: [Graphs that forget](…), KDD
// 2022".
#pragma once

#include <vector>

#include "read/list_items.h"

namespace bibfold {

/// Of each paper the title, where and when, as an item whose title is known; none unless the bullet has all of them and says that it was
/// published.
std::vector<ListItem> told_in_bullet(const ListItem& item);

}  // namespace bibfold
