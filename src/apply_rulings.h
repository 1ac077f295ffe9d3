// What people wrote about publications → what it means for those of a run. External function: apply_rulings.
#pragma once

#include <span>
#include <vector>

#include "bibfold/diagnostic.h"
#include "bibfold/document.h"
#include "bibfold/publication.h"
#include "bibfold/ruling.h"
#include "bibfold/source.h"

namespace bibfold {

struct AppliedRulings {
  RuledPairs pairs;
  std::vector<Publication> left_out;  ///< judged not ours, in input order
};
/// Reads the files of decisions among `sources`, the markers in the others, and the fields of entries named "bibfold". Publications judged
/// not ours are taken out of `publications`, each with a note; a statement that names none is reported.
AppliedRulings apply_rulings(std::vector<Publication>& publications, std::span<const Document> documents, const SourceSet& sources,
                             Diagnostics& diagnostics);

}  // namespace bibfold
