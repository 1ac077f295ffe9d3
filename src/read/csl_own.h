// custom.bibfold, as an earlier run of this program wrote it, back into the record that it came from.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "bibfold/publication.h"

namespace bibfold {

/// Members that are not known, or not what they should be, are kept in `extra` ("custom.bibfold.NAME").
void read_csl_own(const nlohmann::ordered_json& own, Publication& publication);

}  // namespace bibfold
