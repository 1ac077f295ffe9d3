// See jekyll_page.h.
#include "read/jekyll_page.h"

namespace bibfold {

int jekyll_page_likelihood(std::string_view, std::string_view) { return 0; }

Document read_jekyll_page(const Source&, SourceId id) {
  Document document;
  document.source = id;
  document.format = Format::jekyll_page;
  return document;
}

}  // namespace bibfold
