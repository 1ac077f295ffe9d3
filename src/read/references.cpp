// See references.h.
#include "read/references.h"

namespace bibfold {

int references_likelihood(std::string_view, std::string_view) { return 0; }

Document read_references(const Source&, SourceId id) {
  Document document;
  document.source = id;
  document.format = Format::references;
  return document;
}

}  // namespace bibfold
