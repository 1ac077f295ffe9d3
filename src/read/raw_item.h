// What a list item gives to the reference parser: its text without what stands around the reference, and what its form tells already.
#pragma once

#include "bibfold/document.h"
#include "read/list_items.h"

namespace bibfold {

/// Without the place in the source and the group, which the list knows.
RawItem raw_item_of(const ListItem& item);

}  // namespace bibfold
