// BibTeX and biblatex entries → Publication. External function: interpret_entry.
#include "interpret/record.h"

namespace bibfold {

Publication interpret_entry(const RawEntry& entry, const Tables& /*tables*/, Diagnostics& /*diagnostics*/) {
  Publication publication;
  publication.origin = Origin::bibtex;
  publication.origin_type = entry.type;
  publication.key = entry.key;
  publication.key_span = entry.key_span;
  publication.span = entry.span;
  return publication;
}

}  // namespace bibfold
