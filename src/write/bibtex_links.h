// The addresses of a work as BibTeX and biblatex write them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "bibfold/publication.h"

namespace bibfold {

/// The DOI of the work, as printed: that of the field, else the only one that was found elsewhere in the record; not the one that arXiv
/// gives to every eprint.
std::string doi_of(const Publication& record);
/// Where the work is to be found, and the other addresses that nothing else in the entry says.
struct Addresses {
  std::string url;
  std::vector<Link> others;
};
Addresses addresses_of(const Publication& record);
/// Text for a note or an abstract: LaTeX, the record's own links in it as \url{…}.
std::string prose_latex(const Publication& record, std::string_view text, bool ascii);

}  // namespace bibfold
