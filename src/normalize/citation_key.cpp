// Generated citation keys. External functions: citation_key_base, assign_keys, resolve_work_keys.
#include "normalize/citation_key.h"

#include "bibfold/stages.h"

namespace bibfold {

std::string citation_key_base(const Publication& publication) { return publication.authors.empty() ? "nn" : "x"; }

void assign_keys(std::vector<Publication>& publications) {
  std::size_t n = 0;
  for (Publication& p : publications) {
    if (!p.key.empty()) continue;
    p.key = citation_key_base(p) + "-" + std::to_string(++n);
    p.key_generated = true;
  }
}

void resolve_work_keys(std::vector<Work>& /*works*/, const SourceSet& /*sources*/, Diagnostics& /*diagnostics*/) {}

}  // namespace bibfold
