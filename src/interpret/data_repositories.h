// Names of repositories that keep data, as lists of publications print them.
#pragma once

#include <string_view>

#include "bibfold/document.h"

namespace bibfold {

/// "Environmental Data Initiative", "Dryad Digital Repository", "U.S. Geological Survey data release"
bool is_data_repository(std::string_view name);
/// "Kite tracks v1.2, 4TU.ResearchData", all taken for the title: the repository is the publisher.
void settle_data_repository(LabelledItem& item);

}  // namespace bibfold
