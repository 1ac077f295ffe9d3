// A total order of publications by what they say, so that no decision depends on the order of the inputs.
#pragma once

#include <string>

#include "bibfold/publication.h"
#include "bibfold/source.h"

namespace bibfold {

/// Compares as the content does; between records that say the same, as their places (path, then offset) do.
std::string content_rank(const Publication& publication, const SourceSet& sources);

}  // namespace bibfold
