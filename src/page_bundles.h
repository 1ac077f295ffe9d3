// Hugo keeps "cite.bib" beside the page of a publication: the same record again, for the button that copies it. External function:
// join_page_bundles. Does not read, and does not fold what stands elsewhere.
#pragma once

#include <vector>

#include "bibfold/publication.h"
#include "bibfold/source.h"

namespace bibfold {

/// The only entry of a "cite.bib" beside an "index.md" of one publication, with the same title or DOI, completes that publication and is
/// a version of it. Gives where those entries stand. Before: every publication is in its own `versions`.
std::vector<Span> join_page_bundles(std::vector<Publication>& publications, const SourceSet& sources);

}  // namespace bibfold
