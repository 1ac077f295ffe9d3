// The writers of bibliographies, one function per output format; each is a row of src/write/writers.cpp.
#pragma once

#include <span>
#include <string>

#include "bibfold/stages.h"

namespace bibfold {

std::string write_bibtex(std::span<const Work> works, const SourceSet& sources, const WriteOptions& options);
std::string write_biblatex(std::span<const Work> works, const SourceSet& sources, const WriteOptions& options);
std::string write_csl_json(std::span<const Work> works, const SourceSet& sources, const WriteOptions& options);
std::string write_jsonl(std::span<const Work> works, const SourceSet& sources, const WriteOptions& options);
std::string write_markdown(std::span<const Work> works, const SourceSet& sources, const WriteOptions& options);

}  // namespace bibfold
