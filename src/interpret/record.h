// From labelled pieces, entries and records to Publications.
#pragma once

#include "bibfold/diagnostic.h"
#include "bibfold/document.h"
#include "bibfold/publication.h"
#include "bibfold/source.h"
#include "interpret/tables.h"

namespace bibfold {

class VenueMemo;  // interpret/venue_memo.h

/// A labelled item of a text document. Left-over text goes to `note`; contradictions are reported and decided.
Publication interpret_item(const LabelledItem& item, const Source& source, const Tables& tables, Diagnostics& diagnostics);
/// A BibTeX or biblatex entry. Every field that the model does not know, or has no room for, is kept in `extra` as LaTeX; of a field that
/// occurs twice the first value is taken, the other one is in `overruled`. A field with a URL that themes know (pdf, code, slides, …) is
/// both in `extra` and, labelled with its name, in `links`: the two have the same span. So is `arxiv`, beside archive_location. What is
/// inherited fills empty fields, and is never in `extra`.
Publication interpret_entry(const RawEntry& entry, const Tables& tables, Diagnostics& diagnostics);
/// The last step for every format: identifiers from fields and URLs, stage, type, short venue name, year inferred from an arXiv id.
/// Adds only what follows from the record, and names it in `inferred`.
void complete(Publication& publication, VenueMemo& venues);

}  // namespace bibfold
