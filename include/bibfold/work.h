// The versions of one intellectual work, folded: a canonical record, and where each part of it came from.
#pragma once

#include <string>
#include <vector>

#include "bibfold/publication.h"
#include "bibfold/span.h"

namespace bibfold {

/// Which publication a field of the canonical record was taken from. `rule`: the survivorship rule that decided.
struct FieldChoice {
  std::string field;  ///< CSL name: "title", "author", "issued"
  PublicationId from = kNoPublication;
  std::string rule;
  bool operator==(const FieldChoice&) const = default;
};

/// `record` is the canonical record; its versions, aliases, overruled, related and mentions are those of the work.
/// `members` are this run's publications in it: the version of record first, then by content.
struct Work {
  Publication record;
  std::vector<PublicationId> members;
  std::vector<FieldChoice> choices;
  bool changed = false;  ///< the record differs from members[0] in a field, or members were folded: writers may not copy its bytes
  bool operator==(const Work&) const = default;
};

}  // namespace bibfold
