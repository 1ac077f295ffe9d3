// Marks of authors in BibTeX names: "Doe*, Jane", "Jane Doe$^{1,\dagger}$".
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/ascii.h"

namespace bibfold {

/// What parts the words of a name: a blank, the end of a line, or a tie ("~").
constexpr bool parts_name_words(char c) { return is_ascii_space(c) || c == '~'; }

/// Whether `name` (LaTeX) can hold a mark at all: cheap, and nearly always false.
bool may_hold_marks(std::string_view name);
/// The name (LaTeX) without the marks at either end of its words; they are appended to `marks`, decoded, in order.
std::string without_marks(std::string_view name, std::vector<std::string>& marks);

}  // namespace bibfold
