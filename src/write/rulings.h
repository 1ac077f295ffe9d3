// Rulings as text for a file of decisions; the counterpart of read/rulings.h. External functions: write_ruling, write_ruling_key.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "bibfold/publication.h"
#include "bibfold/ruling.h"

namespace bibfold {

/// A paragraph: the ruling, then a line for each publication with all its names, so that it is found again when one of them has changed.
std::string write_ruling(Ruling ruling, const std::vector<const Publication*>& publications);

/// A key as such a file names it: "roe2020", "key:DBLP:conf/nips/2017".
std::string write_ruling_key(std::string_view key);

}  // namespace bibfold
