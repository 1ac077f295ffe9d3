// BibTeX and biblatex files → RawEntry. External functions: read_bibtex, bibtex_likelihood.
#include "read/bibtex.h"

#include "text/bibtex_syntax.h"

namespace bibfold {

Document read_bibtex(const Source& source, SourceId id) {
  Document document;
  document.source = id;
  document.format = Format::bibtex;
  for (const BibtexItem& item : scan_bibtex(source.text)) {
    document.blocks.push_back({Span{id, item.begin, item.end}, BlockKind::skipped, "bibtex-junk"});
  }
  return document;
}

int bibtex_likelihood(std::string_view path, std::string_view /*text*/) { return path.ends_with(".bib") ? 90 : 0; }

}  // namespace bibfold
