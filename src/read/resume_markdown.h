// The reader of résumés in Markdown: headings and bold lines for structure, publications in lists, often under odd headings.
#pragma once

#include <string_view>

#include "bibfold/document.h"
#include "bibfold/source.h"

namespace bibfold {

int resume_markdown_likelihood(std::string_view path, std::string_view text);
Document read_resume_markdown(const Source& source, SourceId id);

}  // namespace bibfold
