// Hyphens of line ends that a converter left inside its lines, with a blank behind each: "Con- trolled Trials".
#pragma once

#include "text/page.h"

namespace bibfold {

/// Joins the parts as append_wrapped joins lines, in every line of a page that has several of them. "pre- and postwar" keeps its blank.
void mend_line_hyphens(Page& page);

}  // namespace bibfold
