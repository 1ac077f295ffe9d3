// See cv_text.h.
#include "read/cv_text.h"

#include <utility>

#include "read/sketch.h"
#include "read/text_document.h"
#include "text/front_matter.h"
#include "text/latex_page.h"
#include "text/markdown.h"

namespace bibfold {
namespace {

/// "cv.txt", "jane_doe_vita.md", "lebenslauf", "publications.txt".
bool is_cv_name(std::string_view path) {
  const std::string name = base_name(path);
  for (const std::string_view word : {"vita", "lebenslauf", "publication", "publikation", "resume", "r\u00E9sum\u00E9"}) {
    if (name.find(word) != std::string::npos) return true;
  }
  return name == "cv" || name.starts_with("cv_") || name.starts_with("cv-") || name.ends_with("_cv") || name.ends_with("-cv");
}

}  // namespace

int cv_text_likelihood(std::string_view path, std::string_view text) {
  const std::string suffix = extension(path);
  if (is_foreign_name(path) || suffix == ".html" || suffix == ".htm" || front_matter_end(text) != 0) return 0;
  const bool latex = is_latex_document(text);
  if (suffix == ".tex" && !latex) return 0;
  const Sketch sketch = sketch_of(text);
  // A paper has references, too; a CV has sections.
  if (latex) return sketch.references > 0 && (sketch.publications || is_cv_name(path)) ? 85 : 0;
  if (is_cv_name(path) && (sketch.references > 0 || sketch.owner)) return 85;
  if (sketch.owner && (sketch.publications || sketch.cv_sections >= 2)) return 80;
  if (sketch.owner && sketch.references >= 2 && !sketch.code) return 70;
  if (sketch.publications && sketch.references >= 1 && !sketch.code) return 60;
  // A list without a word around it; not the references at the end of an essay or a manual.
  return sketch.references >= 3 && sketch.references * 3 >= sketch.lines && !sketch.code ? 40 : 0;
}

Document read_cv_text(const Source& source, SourceId id) {
  TextDocumentOptions options;
  options.format = Format::cv_text;
  options.mentions = true;
  Page page = is_latex_document(source.text) ? parse_latex(source.text, id) : parse_markdown(source.text, id);
  return read_text_document(source, id, std::move(page), options);
}

}  // namespace bibfold
