// Pages about one publication: academicpages' _publications/…md, Hugo's content/publication/…/index.md, collections of other themes. The
// front matter states the fields; a `citation`, an excerpt and the body fill what is missing.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "bibfold/document.h"
#include "text/front_matter.h"
#include "text/page.h"

namespace bibfold {

struct PublicationPage {
  LabelledItem item;               ///< one field a line
  std::vector<std::size_t> lines;  ///< of the body, that say something about the publication
};

/// The publication of a page; nothing without a title. The body is read for what the front matter does not say.
std::optional<PublicationPage> read_publication_page(const FrontMatter& front, const Page& body, SourceId id);
/// The same for a record of a list, which has no body.
std::optional<LabelledItem> read_publication_record(const FrontMatter& front, SourceId id);
/// A record that names no authors, and whose excerpt begins with them: "excerpt: '**J. Doe**, A. Roe. *Nature*, 2020'".
bool tells_publication(const FrontMatter& record, SourceId id);
/// A value as the page shows it: Markdown, HTML and character references resolved.
StyledText rendered_value(const FrontField& field, SourceId id);

}  // namespace bibfold
