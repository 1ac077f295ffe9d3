// Days of meetings that a dash makes one word of: the "28–July" of "June 28–July 2, 2021".
#pragma once

#include <string_view>

namespace bibfold {

/// "28–July", "October-4", "5th-10th"
bool spans_days(std::string_view word);

}  // namespace bibfold
