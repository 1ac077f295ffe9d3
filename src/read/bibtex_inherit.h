// What entries inherit through crossref and xdata.
#pragma once

#include <cstddef>
#include <vector>

#include "bibfold/diagnostic.h"
#include "bibfold/document.h"
#include "read/bibtex_strings.h"

namespace bibfold {

/// Appends to every entry the fields that its `crossref` parent and its `xdata` entries give it and it does not have itself, marked
/// inherited. From a crossref parent: what holds for a part of it (editor, publisher, year, …), its title as booktitle, maintitle or
/// journaltitle; from xdata: everything. Parents may stand anywhere and inherit themselves. (biblatex manual, appendix B; BibTeX knows same
/// names only.) `heirs`: the indices of the entries that have one of the two fields, ascending. `made` takes the names that the
/// fields get.
void inherit_fields(std::vector<RawEntry>& entries, const std::vector<std::size_t>& heirs, MadeTexts& made, ByteBudget& budget,
                    Diagnostics& diagnostics);

}  // namespace bibfold
