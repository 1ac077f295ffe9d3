// Shell patterns over paths: `*` and `?` within a name, `**` over folders, `[a-z]`, `[!0-9]`. No braces, no extended forms.
#pragma once

#include <string_view>

namespace bibfold {

/// The whole of `path` ('/' between names) fits `pattern`. Time is proportional to the product of the lengths, at worst.
bool glob_matches(std::string_view pattern, std::string_view path);

}  // namespace bibfold
