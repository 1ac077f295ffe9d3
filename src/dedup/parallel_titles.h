// Title → the titles in two languages that it is made of: "Účinek amidů u krys [Effect of amides in rats]", "… = …", "[Effect …]. Účinek
// …". External function: parallel_titles. Whether the other language's is a translation at all, it does not ask: a record that has the same
// authors, year and place, and one of them for its title, is what decides.
#pragma once

#include <string_view>
#include <vector>

namespace bibfold {

/// Empty: it is one title. The bracket that says "[Erratum]" or "[Retracted]" is none.
std::vector<std::string_view> parallel_titles(std::string_view title);

}  // namespace bibfold
