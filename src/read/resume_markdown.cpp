// See resume_markdown.h.
#include "read/resume_markdown.h"

namespace bibfold {

int resume_markdown_likelihood(std::string_view, std::string_view) { return 0; }

Document read_resume_markdown(const Source&, SourceId id) {
  Document document;
  document.source = id;
  document.format = Format::resume_markdown;
  return document;
}

}  // namespace bibfold
