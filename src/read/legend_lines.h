// "* denotes student co-author" at the head of a list: the star is a mark that is explained, no bullet of Markdown's, and the lines below
// it are not its own.
#pragma once

#include "text/page.h"

namespace bibfold {

/// Such items become paragraphs, and what stands below them without a blank line begins another one.
void free_legend_lines(Page& page);

}  // namespace bibfold
