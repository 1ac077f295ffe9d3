// The authors of a work from the lists of its versions: order and set of the version of record, given names in their fullest form.
// External function: merge_authors.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "bibfold/publication.h"
#include "dedup/match_tables.h"
#include "dedup/members.h"

namespace bibfold {

struct MergedAuthors {
  std::vector<Contributor> authors;
  bool truncated = false;
  std::vector<AuthorMark> marks;
  std::size_t from = 0;                ///< the member whose list was taken, or the first that made a name fuller
  std::string_view rule;               ///< version-of-record, complete-list (it is truncated there), fullest-names
  std::vector<std::size_t> overruled;  ///< members whose lists say something else: other people, or another order
};
MergedAuthors merge_authors(std::span<const Member> members, const MatchTables& tables);

}  // namespace bibfold
