// Pages about one publication: academicpages' _publications/…md, Hugo's content/publication/…/index.md, collections of other themes. The
// front matter states the fields; a `citation` fills what is missing.
#pragma once

#include <optional>
#include <string_view>

#include "bibfold/document.h"
#include "text/front_matter.h"

namespace bibfold {

bool is_publication_page(std::string_view path, const FrontMatter& front);

/// The publication with its pieces labelled, one field a line; nothing without a title. `text` is the whole source.
std::optional<LabelledItem> read_publication_page(std::string_view text, const FrontMatter& front, SourceId id);

}  // namespace bibfold
