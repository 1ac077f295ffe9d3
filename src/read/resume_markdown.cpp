// See resume_markdown.h.
#include "read/resume_markdown.h"

#include "read/sketch.h"
#include "read/text_document.h"
#include "text/front_matter.h"
#include "text/latex_page.h"
#include "text/markdown.h"

namespace bibfold {

int resume_markdown_likelihood(std::string_view path, std::string_view text) {
  const std::string suffix = extension(path);
  if (is_foreign_name(path) || suffix == ".html" || suffix == ".htm" || front_matter_end(text) != 0 || is_latex_document(text)) return 0;
  const Sketch sketch = sketch_of(text);
  if (!sketch.headings || !sketch.owner) return 0;
  const std::string name = base_name(path);
  if (name.find("resume") != std::string::npos || name.find("r\u00E9sum\u00E9") != std::string::npos) return 90;
  return sketch.cv_sections >= 2 ? 82 : 0;
}

Document read_resume_markdown(const Source& source, SourceId id) {
  TextDocumentOptions options;
  options.format = Format::resume_markdown;
  options.mentions = true;
  return read_text_document(source, id, parse_markdown(source.text, id, 0, true), options);
}

}  // namespace bibfold
