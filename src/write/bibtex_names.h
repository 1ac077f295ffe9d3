// Names as BibTeX's lists of names.
#pragma once

#include <string>
#include <vector>

#include "bibfold/publication.h"

namespace bibfold {

/// "von Last, Jr., First and {The Collaboration} and others", as LaTeX. What BibTeX would take apart otherwise stands in braces.
std::string bibtex_names(const std::vector<Contributor>& people, bool truncated, bool ascii);

}  // namespace bibfold
