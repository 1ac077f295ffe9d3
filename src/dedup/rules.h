// ComparisonVector → verdict with a named reason. External functions: decide, relation_between. Reads levels and weights only: what it
// decides, `explain` can show. The rows are in rule_table.cpp; the first that applies decides.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "bibfold/match.h"
#include "dedup/compare.h"
#include "dedup/match_tables.h"

namespace bibfold {

/// Levels as a set of bits.
using LevelSet = std::uint32_t;
template <typename... L>
constexpr LevelSet level_set(L... levels) {
  return ((LevelSet{1} << static_cast<unsigned>(levels)) | ... | 0U);
}

/// Whether the comparison came out at one of the levels.
inline bool has_level(const Decision& decision, Comparison comparison, LevelSet levels) {
  return (levels & level_set(level_of(decision.levels, comparison))) != 0;
}

/// The comparison has one of the levels. The default one, with no level, ends a list.
struct Condition {
  Comparison comparison{};
  LevelSet levels = 0;
};

/// Which --fold a row is for.
enum class FoldSet : std::uint8_t { all, duplicates, up_to_versions, works };

/// How much evidence a row asks for besides its conditions.
enum class Evidence : std::uint8_t { any, possible, same };

struct MatchRule {
  MatchRuleInfo info;
  std::array<Condition, 6> all_of{};  ///< every one holds
  std::array<Condition, 6> any_of{};  ///< at least one holds; empty: no such demand
  std::array<Condition, 6> unless{};  ///< none holds
  Evidence evidence = Evidence::any;
  FoldSet folds = FoldSet::all;
  bool cannot_link = false;  ///< such a pair may not stand in one cluster, whatever joins it
};
std::span<const MatchRule> match_rules();

/// Reasons that no pair has on its own: see cluster.h.
inline constexpr std::string_view kAmbiguousVersion = "ambiguous-version";
inline constexpr std::string_view kOnlyCandidate = "only-candidate";
inline constexpr std::string_view kOftenCited = "often-cited";
inline constexpr std::string_view kNoEvidence = "no-evidence";
inline constexpr std::string_view kRefusedJoin = "refused-join";
inline constexpr std::string_view kLeftApart = "left-apart";

/// What decides, and the sum of the evidence.
struct Judgement {
  const MatchRule* rule = nullptr;
  int weight = 0;
};
/// Of one comparison, in hundredths of a bit.
int weight_of(Comparison comparison, const ComparisonVector& levels, Fold fold, const MatchWeights& weights);
Judgement decide(const ComparisonVector& levels, Fold fold, const MatchWeights& weights);

/// Related::relation for a pair left apart, "" when it is not worth a link.
std::string_view relation_between(const Decision& decision);

}  // namespace bibfold
