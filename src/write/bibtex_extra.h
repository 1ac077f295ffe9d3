// Fields that the model does not know: as fields of the entry where BibTeX gave them, as annotations where CSL-JSON did.
#pragma once

#include <vector>

#include "bibfold/publication.h"
#include "write/bibtex_fields.h"

namespace bibfold {

/// Of CSL-JSON, and said of the work: neither of Crossref's own record nor a field of the model once more, with its markup.
bool is_annotation(const ExtraField& extra, const TextFields& text);
/// Behind the others, under a name that no other has; not what a field of that name says already.
void append_extra(const Publication& record, std::vector<BibtexValue>& fields);

}  // namespace bibfold
