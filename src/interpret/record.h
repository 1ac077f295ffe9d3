// From labelled pieces, entries and records to Publications.
#pragma once

#include "bibfold/diagnostic.h"
#include "bibfold/document.h"
#include "bibfold/publication.h"
#include "bibfold/source.h"
#include "interpret/tables.h"

namespace bibfold {

/// A labelled item of a text document. Left-over text goes to `note`; contradictions are reported and decided.
Publication interpret_item(const LabelledItem& item, const Source& source, const Tables& tables, Diagnostics& diagnostics);
/// A BibTeX or biblatex entry. Every field that the model does not know is kept in `extra`.
Publication interpret_entry(const RawEntry& entry, const Tables& tables, Diagnostics& diagnostics);
/// The last step for every format: identifiers from fields and URLs, stage, type, short venue name, year inferred from an arXiv id.
/// Adds only what follows from the record, and names it in `inferred`.
void complete(Publication& publication, const Tables& tables);

}  // namespace bibfold
