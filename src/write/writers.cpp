// The registry of output formats: a new format is one file and one row here. External functions: all_writers, find_writer.
#include <algorithm>

#include "bibfold/stages.h"
#include "write/formats.h"

namespace bibfold {
namespace {

constexpr WriterInfo kWriters[] = {
    {"bibtex", "BibTeX; entries that nothing changed are kept byte for byte", write_bibtex},
    {"biblatex", "BibTeX with biblatex's types and fields", write_biblatex},
    {"csl-json", "CSL-JSON, with what CSL has no field for under custom.bibfold", write_csl_json},
    {"markdown", "a publication list for a web page, by year", write_markdown},
    {"jsonl", "CSL-JSON, one item a line", write_jsonl},
};

}  // namespace

std::span<const WriterInfo> all_writers() { return kWriters; }

const WriterInfo* find_writer(std::string_view name) {
  const auto* const row = std::find_if(std::begin(kWriters), std::end(kWriters), [name](const WriterInfo& w) { return w.name == name; });
  return row == std::end(kWriters) ? nullptr : row;
}

}  // namespace bibfold
