// Which value wins, per field. External functions: rank_members, merge_members. The rules are in survivorship_table.h. Takes the members of
// one cluster and makes the canonical record; knows nothing of other works, keys of other works, or why the members belong together.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "bibfold/match.h"
#include "bibfold/publication.h"
#include "bibfold/source.h"
#include "bibfold/work.h"
#include "dedup/match_tables.h"

namespace bibfold {

struct Member {
  PublicationId id = kNoPublication;
  const Publication* record = nullptr;
  bool preprint = false;
  bool curated = false;    ///< of a file whose values win
  bool reference = false;  ///< completes the others, and has nothing of its own in the output
};

/// The version of record first (with `preprint_first` the preprint); of one stage, curated records first and references last; then by how
/// much a record states, then by content.
std::vector<Member> rank_members(std::span<const Publication> publications, const Cluster& cluster, const SourceSet& sources,
                                 bool preprint_first);

struct MergedRecord {
  Publication record;
  std::vector<FieldChoice> choices;
  std::vector<LostValue> lost;  ///< also in `record.overruled`, behind those of earlier merges
};
/// `members`: as ranked, at least two, not all of them references. Keys, aliases, versions, mentions and what was overruled are those of
/// all members but the references.
MergedRecord merge_members(std::span<const Member> members, const MatchTables& tables);

}  // namespace bibfold
