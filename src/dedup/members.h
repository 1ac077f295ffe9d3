// The members of a cluster in the order in which their values are asked for.
#pragma once

#include <span>
#include <vector>

#include "bibfold/match.h"
#include "bibfold/publication.h"
#include "bibfold/source.h"

namespace bibfold {

struct Member {
  PublicationId id = kNoPublication;
  const Publication* record = nullptr;
  bool preprint = false;
  bool curated = false;    ///< of a file whose values win
  bool reference = false;  ///< completes the others, and has nothing of its own in the output
};

/// The version of record first (with `preprint_first` the preprint); of one stage, curated records first and references last; then the kind
/// and the year that most of them state, then by how much a record states, then by content.
std::vector<Member> rank_members(std::span<const Publication> publications, const Cluster& cluster, const SourceSet& sources,
                                 bool preprint_first);

using Members = std::vector<const Member*>;
/// Curated ones first, references last; else as ranked.
void put_curated_first(Members& members);
/// Those that state the same publication as the first, the version of record, curated ones first: their values may complete each other.
Members version_block(std::span<const Member> members);

}  // namespace bibfold
