// The reader of CVs: text or Markdown made from a PDF or a word processor, in any field and layout.
#pragma once

#include <string_view>

#include "bibfold/document.h"
#include "bibfold/source.h"

namespace bibfold {

int cv_text_likelihood(std::string_view path, std::string_view text);
Document read_cv_text(const Source& source, SourceId id);

}  // namespace bibfold
