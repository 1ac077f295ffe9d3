// From publications to decisions: match keys, candidate pairs, comparison vectors, verdicts with named reasons.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "bibfold/publication.h"
#include "bibfold/span.h"

namespace bibfold {

enum class Verdict : std::uint8_t { distinct, possible, same };
std::string_view to_string(Verdict verdict);

/// How far --fold goes: what one entry of the output stands for.
enum class Fold : std::uint8_t { duplicates, versions, works };

/// The comparisons, in the order in which they are explained.
enum class Comparison : std::uint8_t {
  identifier, title, title_numbers, title_notice, authors, year, venue, volume, issue, page, type, stage, edition, part_of_list, kCount
};
std::string_view to_string(Comparison comparison);

/// `missing` on either side is a level of its own and evidence of nothing.
enum class Level : std::uint8_t { missing, different, conflicting, close, subset, equal_but_prefix, equal };
std::string_view to_string(Level level);

using ComparisonVector = std::array<Level, static_cast<std::size_t>(Comparison::kCount)>;

/// Two publications that a blocking rule proposed; first < second. `rules`: bit i = row i of the blocking table.
struct CandidatePair {
  PublicationId first = kNoPublication;
  PublicationId second = kNoPublication;
  std::uint32_t rules = 0;
  bool operator==(const CandidatePair&) const = default;
};

/// `rule`: the row of the match-rule table that decided, in its public spelling ("different-doi", "preprint-and-version-of-record").
struct Decision {
  PublicationId first = kNoPublication;
  PublicationId second = kNoPublication;
  Verdict verdict = Verdict::distinct;
  std::string_view rule;
  ComparisonVector levels{};
  bool operator==(const Decision&) const = default;
};

/// Publications joined into one work, ascending.
using Cluster = std::vector<PublicationId>;

}  // namespace bibfold
