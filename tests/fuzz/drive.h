// Any bytes → every stage of the program, in memory. What the fuzz targets and the corpus test have in common.
#pragma once

#include <string_view>

#include "bibfold/stages.h"

namespace bibfold {

/// Reads `bytes` as a file of `format`, folds what is in it and writes it in every format. Aborts, with a line that says which, where a
/// promise is broken: spans inside the text, every publication in exactly one work, UTF-8 in and UTF-8 out, a .bib that nothing changes
/// written back as it was.
void drive(std::string_view bytes, const FormatInfo& format);
/// The same with one way of folding and of merging, which the bytes choose: nine times as many inputs in a second.
void drive_one_way(std::string_view bytes, const FormatInfo& format);

}  // namespace bibfold
