// Whole references in the midst of what a bullet tells: "… described in Doe, J. (2014). Kites. *Annals*, *42*(3), 433–449.".
#pragma once

#include <string_view>
#include <vector>

#include "read/list_items.h"

namespace bibfold {

/// The references of the item, each as an item of the same lines; none where no names in front of a year or a title begin one.
std::vector<ListItem> references_in(const ListItem& item, std::string_view owner_family);

}  // namespace bibfold
