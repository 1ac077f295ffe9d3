// MatchKeys → candidate pairs: who gets compared at all. External functions: block, blocking_rules. A rule gives each publication a few
// 64-bit keys; who shares a key is a pair. Blocks are bounded: a large one is split by further fields, so that time stays linear.
// Never blocks on the first author alone or on the year alone; decides nothing.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "bibfold/match.h"
#include "dedup/match_keys.h"

namespace bibfold {

struct BlockingRule {
  std::string_view name;
  std::string_view explanation;
};
/// Row i is bit i of CandidatePair::rules.
std::span<const BlockingRule> blocking_rules();

/// Sorted, unique.
std::vector<CandidatePair> block(std::span<const MatchKeys> keys, int jobs);

}  // namespace bibfold
