// Which works are of certain people, from a certain year on. External function: select_works. Conservative: what may be theirs is kept, and
// so is what has no year.
#pragma once

#include <span>
#include <vector>

#include "bibfold/document.h"
#include "bibfold/name.h"
#include "bibfold/source.h"
#include "bibfold/work.h"

namespace bibfold {

struct WorkFilter {
  std::vector<Name> people;  ///< none: everybody; several forms of one name count each
  int since = 0;             ///< a year; 0: any

  [[nodiscard]] bool empty() const { return people.empty() && since == 0; }
};

/// By work, whether it is kept. `documents`: in the list of one of the people, works of "et al." are theirs. An entry of a .bib that one
/// that is kept refers to as its crossref is kept as well.
std::vector<bool> select_works(std::span<const Work> works, const WorkFilter& filter, std::span<const Document> documents,
                               const SourceSet& sources);

}  // namespace bibfold
