// CSL-JSON → Publications. External functions: read_csl_json, csl_json_likelihood.
#include "read/csl_json.h"

namespace bibfold {

Document read_csl_json(const Source& /*source*/, SourceId id) {
  Document document;
  document.source = id;
  document.format = Format::csl_json;
  return document;
}

int csl_json_likelihood(std::string_view path, std::string_view /*text*/) { return path.ends_with(".json") ? 1 : 0; }

}  // namespace bibfold
