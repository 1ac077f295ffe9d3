// Works made of free text → their records as a run over the output reads them: an entry has no room for all that a record holds (a volume
// of a report goes to its note). External function: read_back. Writes no file.
#pragma once

#include <cstddef>
#include <map>
#include <string_view>
#include <vector>

#include "bibfold/stages.h"

namespace bibfold {

/// By place among the works, those that a text has a part in. Nothing for a format that is not read again as it was written.
std::map<std::size_t, Publication> read_back(const std::vector<Work>& works, std::string_view format);

}  // namespace bibfold
