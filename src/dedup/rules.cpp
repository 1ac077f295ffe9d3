// See rules.h.
#include "dedup/rules.h"

#include <algorithm>

#include "dedup/compare.h"

namespace bibfold {
namespace {

bool holds(const Condition& condition, const ComparisonVector& levels) {
  return (condition.levels & level_set(level_of(levels, condition.comparison))) != 0;
}

bool all_hold(std::span<const Condition> conditions, const ComparisonVector& levels) {
  return std::all_of(conditions.begin(), conditions.end(), [&levels](const Condition& c) { return c.levels == 0 || holds(c, levels); });
}

bool one_holds(std::span<const Condition> conditions, const ComparisonVector& levels) {
  return std::any_of(conditions.begin(), conditions.end(), [&levels](const Condition& c) { return c.levels != 0 && holds(c, levels); });
}

bool is_for(FoldSet folds, Fold fold) {
  switch (folds) {
    case FoldSet::all:
      return true;
    case FoldSet::duplicates:
      return fold == Fold::duplicates;
    case FoldSet::up_to_versions:
      return fold != Fold::works;
    case FoldSet::works:
      return fold == Fold::works;
  }
  return false;
}

struct Evidenced {
  bool same;
  bool possible;
};

bool is_enough(Evidence needed, Evidenced evidence) {
  switch (needed) {
    case Evidence::any:
      return true;
    case Evidence::possible:
      return evidence.possible;
    case Evidence::same:
      return evidence.same;
  }
  return false;
}

/// Tells two publications of one work apart: of no weight against, when works are sought.
bool is_place_in_venue(Comparison comparison) {
  return comparison == Comparison::volume || comparison == Comparison::issue || comparison == Comparison::page;
}

bool applies(const MatchRule& rule, const ComparisonVector& levels, Evidenced evidence, Fold fold) {
  if (!is_for(rule.folds, fold) || !is_enough(rule.evidence, evidence) || !all_hold(rule.all_of, levels)) return false;
  if (rule.any_of[0].levels != 0 && !one_holds(rule.any_of, levels)) return false;
  return !one_holds(rule.unless, levels);
}

}  // namespace

int weight_of(Comparison comparison, const ComparisonVector& levels, Fold fold, const MatchWeights& weights) {
  const int weight = weights.of(comparison, level_of(levels, comparison));
  return fold == Fold::works && weight < 0 && is_place_in_venue(comparison) ? 0 : weight;
}

Judgement decide(const ComparisonVector& levels, Fold fold, const MatchWeights& weights) {
  int weight = 0;
  for (unsigned i = 0; i < levels.size(); ++i) weight += weight_of(static_cast<Comparison>(i), levels, fold, weights);
  const Evidenced evidence{weight >= weights.same_at(), weight >= weights.possible_at()};
  const auto rules = match_rules();
  const auto rule = std::find_if(rules.begin(), rules.end(), [&](const MatchRule& r) { return applies(r, levels, evidence, fold); });
  return {&*rule, weight};  // the last row always applies
}

std::string_view relation_between(const Decision& decision) {
  const MatchRuleInfo* rule = find_match_rule(decision.rule);
  if (rule == nullptr || decision.verdict != Verdict::possible) return "";
  if (rule->relation != "possible-duplicate") return rule->relation;
  return level_of(decision.levels, Comparison::stage) == Level::different ? "possible-version" : rule->relation;
}

}  // namespace bibfold
