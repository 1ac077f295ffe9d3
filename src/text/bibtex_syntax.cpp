// BibTeX syntax, lossless. External function: scan_bibtex.
#include "text/bibtex_syntax.h"

namespace bibfold {

std::vector<BibtexItem> scan_bibtex(std::string_view text) {
  std::vector<BibtexItem> items;
  if (!text.empty()) items.push_back({.kind = BibtexKind::junk, .begin = 0, .end = static_cast<std::uint32_t>(text.size())});
  return items;
}

}  // namespace bibfold
