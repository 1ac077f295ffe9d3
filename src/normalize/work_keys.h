// What several stages need to know about the keys of works.
#pragma once

#include <string>
#include <unordered_set>
#include <vector>

#include "bibfold/work.h"

namespace bibfold {

/// In lower case, as BibTeX compares keys; only looked up, never listed.
using KeySet = std::unordered_set<std::string>;

/// Keys, aliases and ids of versions.
KeySet keys_of(const std::vector<Work>& works);
/// Relations follow the works that they mean (Related::publication).
void follow_keys(std::vector<Work>& works);

}  // namespace bibfold
