// Which value wins, per field. External function: merge_members. The rules are in survivorship_table.h. Takes the members of
// one cluster and makes the canonical record; knows nothing of other works, keys of other works, or why the members belong together.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "bibfold/publication.h"
#include "bibfold/work.h"
#include "dedup/match_tables.h"
#include "dedup/members.h"

namespace bibfold {

struct MergedRecord {
  Publication record;
  std::vector<FieldChoice> choices;
  std::vector<LostValue> lost;  ///< also in `record.overruled`, behind those of earlier merges
};
/// `members`: as ranked, at least two, not all of them references. Keys, aliases, versions, mentions and what was overruled are those of
/// all members but the references.
MergedRecord merge_members(std::span<const Member> members, const MatchTables& tables);

}  // namespace bibfold
