// The reference parser: a whole list of free-text references at once, because style belongs to the list and not to the line.
// It finds the style that explains all the items best, and labels the pieces of each item in its light. It does not parse names,
// dates or venues into values (see record.h), and knows nothing of documents.
#pragma once

#include <span>
#include <string>
#include <unordered_set>
#include <vector>

#include "bibfold/document.h"
#include "bibfold/name.h"
#include "interpret/tables.h"

namespace bibfold {

struct ReferenceContext {
  std::vector<Name> owners;                       ///< of the document: one of them is an author of most items
  std::unordered_set<std::string> known_authors;  ///< name_key of those met in other lists of the same document
};

/// One LabelledItem per item, in order; the same for any number of threads.
std::vector<LabelledItem> parse_references(const RawList& list, const ReferenceContext& context, const Tables& tables, int jobs = 1);

}  // namespace bibfold
