// Two lists of authors → levels: as sets, with initials, particles, order and truncation. External function: compare_authors. Symmetric.
#pragma once

#include <vector>

#include "bibfold/match.h"
#include "dedup/match_keys.h"

namespace bibfold {

struct AuthorComparison {
  Level authors = Level::missing;  ///< equal, reordered, truncated, contained, close, overlap, conflicting (only namesakes), different
  Level shared = Level::missing;   ///< one, few, many
};
AuthorComparison compare_authors(const MatchKeys& a, const MatchKeys& b, const MatchTables& tables);

/// For every author of `a`, the index of the same person in `b`, or -1.
std::vector<int> pair_authors(const std::vector<NameKey>& a, const std::vector<NameKey>& b, const MatchTables& tables);

}  // namespace bibfold
