// Publication → its own VersionRef: which input states it, and where. External function: add_own_versions.
#include "bibfold/stages.h"
#include "parallel.h"

namespace bibfold {

void add_own_versions(std::vector<Publication>& publications, const SourceSet& sources, int jobs) {
  parallel_for(publications.size(), jobs, [&](std::size_t i) {
    Publication& publication = publications[i];
    if (!publication.versions.empty()) return;  // an earlier output, read back: it keeps its account
    VersionRef self{publication.key, {}, 0, publication.stage};
    if (publication.span.source != kNoSource) {
      self.source = sources[publication.span.source].path;
      self.line = sources.line(publication.span);
    }
    publication.versions.push_back(std::move(self));
  });
}

}  // namespace bibfold
