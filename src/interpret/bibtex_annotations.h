// biblatex's data annotations of lists of names: author+an = {1="equal-contribution"; 3="corresponding"}.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bibfold/publication.h"

namespace bibfold {

/// What is said of whole names, in quotes, in order; `author` is the place of the name, from 0. Nothing when the value says anything else
/// (an annotation without quotes, of a part of a name, of a name beyond the `count` of the list): then it is to be kept as it is.
std::optional<std::vector<AuthorMark>> read_annotations(std::string_view value, std::size_t count);

/// The same for ORCIDs: one to a name, and nothing else.
bool read_orcids(std::string_view value, std::vector<Contributor>& people);

}  // namespace bibfold
