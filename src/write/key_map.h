// Which keys of the inputs are replaced by which: --key-map. A row a key: source, old key, new key, with tabs between them.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "bibfold/stages.h"

namespace bibfold {

/// Sorted by source, then by key. `earlier`: keys of an earlier output that are replaced. `bibtex`: new keys as BibTeX spells them.
std::string write_key_map(std::span<const Work> works, std::span<const Publication> publications, std::span<const KeyChange> earlier,
                          const SourceSet& sources, bool bibtex);

}  // namespace bibfold
