// Title → the same without HTML: "Effect of NaCl<sub>2</sub>", "Sea Ice &ndash; A Survey", and "lt;i gt;Triticum lt;/i gt;", where a
// catalogue lost the ampersands. External function: without_title_markup. For comparing only.
#pragma once

#include <string>
#include <string_view>

namespace bibfold {

std::string without_title_markup(std::string_view title);

}  // namespace bibfold
