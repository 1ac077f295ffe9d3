// The reader of Jekyll, Hugo and academicpages sites: Markdown or HTML with front matter; pages about a person, about one paper, with
// lists.
#pragma once

#include <string_view>

#include "bibfold/document.h"
#include "bibfold/source.h"

namespace bibfold {

int jekyll_page_likelihood(std::string_view path, std::string_view text);
Document read_jekyll_page(const Source& source, SourceId id);

}  // namespace bibfold
