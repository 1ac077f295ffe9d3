// Citation keys in the manner of the ACL Anthology: "liu-etal-2024-kivi".
#pragma once

#include <string>

#include "bibfold/publication.h"

namespace bibfold {

/// Last names (two at most, else the first and "etal"; "nn" without any), year, first word of the title that is no stop word; ASCII.
std::string citation_key_base(const Publication& publication);

}  // namespace bibfold
