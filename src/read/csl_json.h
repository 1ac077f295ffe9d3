// CSL-JSON: an array, one item, CSL 1.1's wrapper, or an item a line.
#pragma once

#include <string_view>

#include "bibfold/document.h"
#include "bibfold/source.h"

namespace bibfold {

/// Fills Document::publications (and blocks, diagnostics). An item that is not valid costs itself, and no other.
Document read_csl_json(const Source& source, SourceId id);
/// 0 = not CSL-JSON … 100 = certain.
int csl_json_likelihood(std::string_view path, std::string_view text);

}  // namespace bibfold
