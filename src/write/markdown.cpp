// Works → the publication list of a web page. External function: write_markdown.
#include "write/formats.h"

namespace bibfold {

std::string write_markdown(std::span<const Work> /*works*/, const SourceSet& /*sources*/, const WriteOptions& /*options*/) { return {}; }

}  // namespace bibfold
