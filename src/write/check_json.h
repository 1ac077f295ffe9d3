// Findings as JSON, for scripts.
#pragma once

#include <span>
#include <string>

#include "bibfold/diagnostic.h"
#include "bibfold/source.h"

namespace bibfold {

/// An array of {"rule", "severity", "message", "path", "line", "column", "end_line", "end_column", "notes": [{"message", "path", …}]}.
/// Lines and columns are 1-based, columns are bytes, the end is exclusive.
std::string write_check_json(std::span<const Diagnostic> findings, const SourceSet& sources);

}  // namespace bibfold
