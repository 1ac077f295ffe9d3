// A literal name → the persons of a list that stands in one pair of braces: "{Roe, Ada and Poe, Ben}", "{Roe A, Poe B et al.}". BibTeX
// takes it for one name, and so does what is written; this is for comparing only.
#pragma once

#include <string_view>
#include <vector>

#include "bibfold/name.h"

namespace bibfold {

struct BracedNames {
  std::vector<Name> names;  ///< none: it is one name, or a group
  bool truncated = false;   ///< "et al." stood behind the last one
};

BracedNames read_braced_names(std::string_view literal);

}  // namespace bibfold
