// See cv_text.h.
#include "read/cv_text.h"

namespace bibfold {

int cv_text_likelihood(std::string_view, std::string_view) { return 0; }

Document read_cv_text(const Source&, SourceId id) {
  Document document;
  document.source = id;
  document.format = Format::cv_text;
  return document;
}

}  // namespace bibfold
