// Works → BibTeX. External functions: write_bibtex, write_biblatex.
#include "write/formats.h"

namespace bibfold {

std::string write_bibtex(std::span<const Work> works, const SourceSet& sources, const WriteOptions& /*options*/) {
  std::string out;
  for (const Work& work : works) {
    if (work.record.origin == Origin::bibtex) out.append(sources.text(work.record.span)).append("\n\n");
  }
  return out;
}

std::string write_biblatex(std::span<const Work> works, const SourceSet& sources, const WriteOptions& options) {
  return write_bibtex(works, sources, options);
}

}  // namespace bibfold
