// Works made of free text, or of several records → their records as a run over the output reads them: an entry has no room for all that a
// record holds (a volume of a report goes to its note), and an article without a journal that takes over an arXiv id is a preprint.
// External function: read_back. Writes no file.
#pragma once

#include <cstddef>
#include <map>
#include <string_view>
#include <vector>

#include "bibfold/stages.h"

namespace bibfold {

/// By place among the works. Nothing for a format that is not read again as it was written.
std::map<std::size_t, Publication> read_back(const std::vector<Work>& works, std::string_view format);

}  // namespace bibfold
