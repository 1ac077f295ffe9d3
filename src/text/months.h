// The names of months and seasons, as dates print them.
#pragma once

#include <string_view>

namespace bibfold {

/// `folded`: by fold_letters, a period behind an abbreviation does not matter: "okt" → 10. Seasons are 13 (spring) to 16; 0 for other
/// words.
int month_of(std::string_view folded);

}  // namespace bibfold
