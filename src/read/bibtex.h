// BibTeX and biblatex files.
#pragma once

#include <string_view>

#include "bibfold/document.h"
#include "bibfold/source.h"

namespace bibfold {

/// Fills Document::entries: types and field names in lower case, strings and months expanded, what crossref and xdata give inherited
/// (in any order of the file). Blocks account for every byte: publication, or skipped for "bibtex-string", "bibtex-preamble",
/// "bibtex-comment", "bibtex-junk", "bibtex-xdata", "bibtex-set", "bibtex-control". Two entries with one key both stay; that they
/// clash is reported here, and nowhere else.
Document read_bibtex(const Source& source, SourceId id, int jobs = 1);
/// 0 = not BibTeX … 100 = certain.
int bibtex_likelihood(std::string_view path, std::string_view text);

}  // namespace bibfold
