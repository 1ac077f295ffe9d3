// Identifiers, archives and URLs of a BibTeX entry.
#pragma once

#include "interpret/bibtex_slots.h"

namespace bibfold {

/// doi, eprint with its archive and class, arxiv, pmid, pmcid, isbn, issn, ids.
void read_bibtex_identifiers(BibtexSlots& slots);
/// url, howpublished, and the URLs inside the text of other fields.
void read_bibtex_urls(BibtexSlots& slots);

}  // namespace bibfold
