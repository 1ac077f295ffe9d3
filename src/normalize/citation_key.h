// Citation keys in the manner of the ACL Anthology: "liu-etal-2024-kivi".
#pragma once

#include <string>
#include <vector>

#include "bibfold/publication.h"

namespace bibfold {

/// Last names (two at most, else the first and "etal"; "nn" without any) and year, then the words of the title that are no stop words.
struct KeyParts {
  std::string head;                ///< "liu-etal-2024"
  std::vector<std::string> words;  ///< "kivi", "tuning", "free", …; empty only when the title has no word in ASCII
};
KeyParts citation_key_parts(const Publication& publication);
/// Head and first word: ASCII letters, digits and hyphens, never empty.
std::string citation_key_base(const Publication& publication);

}  // namespace bibfold
