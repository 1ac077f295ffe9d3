// Fields that hold lists (keywords, files, groups of a reference manager): what several versions list is listed once. External functions:
// is_list, join_lists.
#pragma once

#include <string>
#include <string_view>

namespace bibfold {

/// Of fields that the model does not know, by their names in lower case: "file", "mendeley-groups".
bool is_list(std::string_view field);
/// `have`, and behind it the items of `more` that it lacks, parted as the items of either are.
std::string join_lists(std::string_view have, std::string_view more);

}  // namespace bibfold
