// Clusters → works. External functions: merge, as_works.
#include <utility>

#include "bibfold/stages.h"

namespace bibfold {
namespace {

Work single_work(Publication publication, PublicationId id) {
  Work work;
  work.origins = {MemberSource{publication.span, publication.origin}};
  work.record = std::move(publication);
  work.members = {id};
  return work;
}

}  // namespace

Result<std::vector<Work>> merge(std::span<const Publication> publications, const Matching& matching, const SourceSet& /*sources*/,
                                const MergeOptions& /*options*/, Diagnostics& /*diagnostics*/) {
  std::vector<Work> works;
  for (const Cluster& cluster : matching.clusters) works.push_back(single_work(publications[index(cluster.front())], cluster.front()));
  return works;
}

std::vector<Work> as_works(std::vector<Publication> publications) {
  std::vector<Work> works;
  works.reserve(publications.size());
  for (std::uint32_t i = 0; i < publications.size(); ++i) works.push_back(single_work(std::move(publications[i]), PublicationId{i}));
  return works;
}

}  // namespace bibfold
