// An owner of a document, or a contributor with the variants of his name.
#pragma once

#include <string>
#include <vector>

#include "bibfold/name.h"
#include "bibfold/publication.h"
#include "bibfold/span.h"

namespace bibfold {

/// A person who may be the same, and what speaks for it.
struct PossiblePerson {
  std::string name;                 ///< display name
  std::string reason;               ///< "spelling", "initials", "same-name", …
  std::vector<std::string> shared;  ///< co-authors of both
  bool operator==(const PossiblePerson&) const = default;
};

struct Person {
  Name name;                   ///< the fullest form
  std::vector<Name> variants;  ///< other forms, as printed; sorted
  std::vector<std::string> emails;
  std::vector<Link> links;
  std::string affiliation;
  std::string orcid;
  bool owner = false;                ///< a document of the input is this person's
  std::vector<std::string> sources;  ///< paths of the documents owned
  std::vector<PublicationId> publications;
  std::vector<PossiblePerson> possible;
  Span span;  ///< where the owner's name stands
  bool operator==(const Person&) const = default;
};

}  // namespace bibfold
