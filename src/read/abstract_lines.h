// "## Abstract" below a reference, in a box that opens by a click: a heading by its markup, but a part of what stands above it.
#pragma once

#include "text/page.h"

namespace bibfold {

/// Such headings and the paragraph below them become text that tells of the item above (PageLine::told).
void join_abstracts(Page& page);

}  // namespace bibfold
