// Which value wins, per field: the survivorship rules. External functions: rank_members, merge_members. Takes the members of one cluster
// and makes the canonical record; knows nothing of other works, keys of other works, or why the members belong together.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "bibfold/match.h"
#include "bibfold/publication.h"
#include "bibfold/work.h"
#include "dedup/match_tables.h"

namespace bibfold {

struct Member {
  PublicationId id = kNoPublication;
  const Publication* record = nullptr;
  bool preprint = false;
};

/// The version of record first (with `preprint_first` the preprint), then by how much a record states, then by content.
std::vector<Member> rank_members(std::span<const Publication> publications, const Cluster& cluster, bool preprint_first);

/// A value that this merge overruled, and whose it was.
struct LostValue {
  std::string field;
  std::string value;
  PublicationId from = kNoPublication;
};

struct MergedRecord {
  Publication record;
  std::vector<FieldChoice> choices;
  std::vector<LostValue> lost;  ///< also in `record.overruled`, behind those of earlier merges
};
/// `members`: as ranked, at least two. Keys, aliases, versions, mentions and what was overruled are those of all members.
MergedRecord merge_members(std::span<const Member> members, const MatchTables& tables);

}  // namespace bibfold
