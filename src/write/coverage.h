// The account of --coverage: what became of each line of the inputs.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "bibfold/document.h"
#include "bibfold/source.h"

namespace bibfold {

/// "cv.txt:12: publication  the line's text", a row for each line that is not blank, then a row of totals for each document. A line that no
/// block covers is "unaccounted".
/// `left_out`: publications judged not ours.
std::string write_coverage(std::span<const Document> documents, const SourceSet& sources, const std::vector<Span>& left_out);
std::string_view to_string(BlockKind kind);

}  // namespace bibfold
