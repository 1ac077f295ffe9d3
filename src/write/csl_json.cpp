// Works → CSL-JSON: one array, or an item a line. External functions: write_csl_json, write_jsonl.
#include "write/csl_item.h"
#include "write/formats.h"

namespace bibfold {

std::string write_csl_json(std::span<const Work> works, const SourceSet& /*sources*/, const WriteOptions& /*options*/) {
  std::string out;
  JsonWriter json(out);
  json.begin_array();
  for (const Work& work : works) write_csl_item(json, work.record);
  json.end_array();
  return out + '\n';
}

std::string write_jsonl(std::span<const Work> works, const SourceSet& /*sources*/, const WriteOptions& /*options*/) {
  std::string out;
  for (const Work& work : works) {
    JsonWriter json(out, true);
    write_csl_item(json, work.record);
    out += '\n';
  }
  return out;
}

}  // namespace bibfold
