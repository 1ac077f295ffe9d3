// The words that stand for names left out at the end of a list: "et al.", "and 12 others", "u. a."
#pragma once

#include <cstddef>
#include <string_view>

namespace bibfold {

/// Where the words end that say, from `word` on, that names are left out; 0 when they do not. `end`: of `word` in `text`.
std::size_t list_rest_end(std::string_view text, std::string_view word, std::size_t end);

}  // namespace bibfold
