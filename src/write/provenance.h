// Where every field of every work came from, as JSON: --provenance. One object a work, in the order of the output.
#pragma once

#include <span>
#include <string>

#include "bibfold/source.h"
#include "bibfold/work.h"

namespace bibfold {

/// {"works": [{"id", "versions": [...], "fields": {NAME: {"value", "version", "source", "line", "rule", "overruled": [...]}}}]}
std::string write_provenance(std::span<const Work> works, std::span<const Publication> publications, const SourceSet& sources);

}  // namespace bibfold
