// Works → CSL-JSON. External functions: write_csl_json, write_jsonl.
#include "write/formats.h"

namespace bibfold {

std::string write_csl_json(std::span<const Work> /*works*/, const SourceSet& /*sources*/, const WriteOptions& /*options*/) {
  return "[]\n";
}
std::string write_jsonl(std::span<const Work> /*works*/, const SourceSet& /*sources*/, const WriteOptions& /*options*/) { return {}; }

}  // namespace bibfold
