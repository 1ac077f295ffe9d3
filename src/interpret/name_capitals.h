// Short words in capitals in a list of names: "LI" is a family name, "JB" are initials.
#pragma once

#include <vector>

#include "interpret/name_scan.h"

namespace bibfold {

/// Tells short names in capitals from initials, where the other names of the list show which they are ("Jing LI, Jane MALIK").
void settle_capitals(std::vector<NameSegment>& segments);

}  // namespace bibfold
