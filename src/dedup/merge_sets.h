// What all versions of a work keep together: identifiers, links, contributors of other roles. External functions: merge_identifiers,
// merge_links, merge_contributors; each adds to `record` what the members state and it has not. Nothing is chosen here, so nothing loses.
#pragma once

#include <span>

#include "bibfold/publication.h"
#include "dedup/members.h"

namespace bibfold {

void merge_identifiers(std::span<const Member> members, Publication& record);
/// A URL that another one has overruled becomes a link. Needs the record's own URL in place.
void merge_links(std::span<const Member> members, Publication& record);
void merge_contributors(std::span<const Member> members, Publication& record);

}  // namespace bibfold
