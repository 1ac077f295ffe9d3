// Names of repositories that keep data, as lists of publications print them.
#pragma once

#include <string_view>

namespace bibfold {

/// "Environmental Data Initiative", "Dryad Digital Repository", "U.S. Geological Survey data release"
bool is_data_repository(std::string_view name);

}  // namespace bibfold
