// The reader of plain reference lists: one reference a line.
#pragma once

#include <string_view>

#include "bibfold/document.h"
#include "bibfold/source.h"

namespace bibfold {

int references_likelihood(std::string_view path, std::string_view text);
Document read_references(const Source& source, SourceId id);

}  // namespace bibfold
