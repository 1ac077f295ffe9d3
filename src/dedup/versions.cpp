// Publication → its own VersionRef: which input states it, and where. External function: add_own_versions.
#include "bibfold/stages.h"

namespace bibfold {

void add_own_versions(std::vector<Publication>& publications, const SourceSet& sources) {
  for (Publication& publication : publications) {
    if (!publication.versions.empty()) continue;  // an earlier output, read back: it keeps its account
    VersionRef self{publication.key, {}, 0, publication.stage};
    if (publication.span.source != kNoSource) {
      self.source = sources[publication.span.source].path;
      self.line = sources.line(publication.span);
    }
    publication.versions.push_back(std::move(self));
  }
}

}  // namespace bibfold
