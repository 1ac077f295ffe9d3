// Nodes → links: which two names are one person's, which may be, and by what evidence. External function: find_person_links. The joins
// themselves, and what forbids them, are in people.cpp.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "bibfold/match.h"
#include "dedup/match_tables.h"
#include "dedup/person_nodes.h"

namespace bibfold {

struct PersonLink {
  std::uint32_t first = 0;  ///< nodes; first < second
  std::uint32_t second = 0;
  Verdict verdict{};  ///< same or possible
  NameRelation relation{};
  std::string_view reason;            ///< "spelling", "initials", "same-name", … (person_links.cpp)
  std::vector<std::uint32_t> shared;  ///< co-authors of both
};

/// The surest first. `clusters`: publications that are one work; may be empty.
std::vector<PersonLink> find_person_links(const PersonNodes& nodes, std::span<const Cluster> clusters, const MatchTables& tables);

}  // namespace bibfold
