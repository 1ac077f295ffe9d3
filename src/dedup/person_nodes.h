// Documents and publications → one node per name and document: what of a person can be seen in one place. External function:
// find_person_nodes. Whether two nodes are one person is decided elsewhere (person_links.h).
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "bibfold/document.h"
#include "bibfold/person.h"
#include "bibfold/publication.h"
#include "bibfold/source.h"
#include "dedup/person_name.h"

namespace bibfold {

struct PersonNode {
  PersonName name;
  SourceId source = kNoSource;
  std::uint32_t ordinal = 0;  ///< 1 and up: a second person of this name in one list of authors
  std::vector<Name> names;    ///< as printed, distinct
  std::vector<PublicationId> publications;
  std::vector<std::uint64_t> places;     ///< lists of names that it stands in, ascending: two persons of one list are never one
  std::vector<std::uint32_t> coauthors;  ///< and companions: ascending indices into PersonNodes::coauthors; initials do not count
  std::vector<std::string> orcids;       ///< ascending
  const Person* owner = nullptr;         ///< the document is this person's
  bool in_own_list = false;              ///< the document is somebody's: its publications share the owner
};

struct PersonNodes {
  std::vector<PersonNode> nodes;       ///< by content: name, ordinal, path
  std::vector<std::string> coauthors;  ///< display names
};
PersonNodes find_person_nodes(std::span<const Document> documents, std::span<const Publication> publications, const SourceSet& sources);

}  // namespace bibfold
