// See merge_outcome.h. It finds again, from the outside, what the clustering saw: a chain of pairs that joins, a pair that contradicts.
#include "dedup/merge_outcome.h"

#include <algorithm>
#include <deque>
#include <map>
#include <optional>
#include <tuple>
#include <utility>

#include "dedup/compare.h"
#include "dedup/ruled_decisions.h"
#include "dedup/rules.h"

namespace bibfold {
namespace {

const Decision* find_decision(const Matching& matching, PublicationId a, PublicationId b) {
  const std::pair wanted = std::minmax({a, b});
  const auto at = std::lower_bound(matching.decisions.begin(), matching.decisions.end(), wanted,
                                   [](const Decision& d, const auto& ids) { return std::pair(d.first, d.second) < ids; });
  const bool found = at != matching.decisions.end() && at->first == wanted.first && at->second == wanted.second;
  return found ? &*at : nullptr;
}

const Cluster& cluster_of(const Matching& matching, PublicationId id) {
  static const Cluster kNone;
  const auto has = [id](const Cluster& c) { return std::binary_search(c.begin(), c.end(), id); };
  const auto at = std::find_if(matching.clusters.begin(), matching.clusters.end(), has);
  return at == matching.clusters.end() ? kNone : *at;
}

/// The fewest pairs "same" that lead from one to the other inside their cluster.
std::vector<Decision> chain_between(PublicationId from, PublicationId to, const Cluster& cluster, const Matching& matching) {
  std::map<PublicationId, const Decision*> reached{{from, nullptr}};
  std::deque<PublicationId> waiting{from};
  while (!waiting.empty() && reached.count(to) == 0) {
    const PublicationId at = waiting.front();
    waiting.pop_front();
    for (const PublicationId next : cluster) {
      const Decision* const step = next == at ? nullptr : find_decision(matching, at, next);
      if (step == nullptr || step->verdict != Verdict::same || !reached.try_emplace(next, step).second) continue;
      waiting.push_back(next);
    }
  }
  std::vector<Decision> chain;
  for (auto at = reached.find(to); at != reached.end() && at->second != nullptr;) {
    chain.insert(chain.begin(), *at->second);
    const Decision& step = *at->second;
    at = reached.find(step.first == at->first ? step.second : step.first);
  }
  return chain;
}

/// Across the two clusters, what a person or a rule keeps apart.
std::optional<Decision> contradiction_between(PublicationId x, PublicationId y, const ExplainInput& input) {
  const ComparisonVector levels = compare(input.keys[index(x)], input.keys[index(y)], input.tables);
  const Judgement judgement = decide(levels, input.options.fold, input.tables.weights);
  Decision decision{std::min(x, y), std::max(x, y), judgement.rule->info.verdict, judgement.rule->info.name, judgement.weight, levels};
  if (const RuledPair* ruled = find_ruling(input.options.rulings, x, y)) {
    if (ruled->ruling != Ruling::distinct) return std::nullopt;
    decision.verdict = Verdict::distinct;
    decision.rule = kJudgedDistinct;
    return decision;
  }
  return judgement.rule->cannot_link ? std::optional(decision) : std::nullopt;
}

std::vector<Decision> what_keeps_apart(const Cluster& of_a, const Cluster& of_b, const ExplainInput& input) {
  for (const PublicationId x : of_a) {
    for (const PublicationId y : of_b) {
      if (const auto found = contradiction_between(x, y, input)) return {*found};
    }
  }
  return {};
}

/// The other works that one of the two fits as well.
std::vector<Decision> other_fits(const Decision& pair, const Matching& matching) {
  std::vector<Decision> all;
  for (const Decision& d : matching.decisions) {
    const bool touches = d.first == pair.first || d.first == pair.second || d.second == pair.first || d.second == pair.second;
    const bool itself = d.first == pair.first && d.second == pair.second;
    if (d.rule == kAmbiguousVersion && touches && !itself) all.push_back(d);
  }
  return all;
}

}  // namespace

MergeOutcome merge_outcome(const Decision& decision, const ExplainInput& input) {
  const Matching& matching = input.matching;
  const Cluster& of_a = cluster_of(matching, decision.first);
  const Cluster& of_b = cluster_of(matching, decision.second);
  const Decision* const clustered = find_decision(matching, decision.first, decision.second);
  MergeOutcome outcome;
  outcome.together = &of_a == &of_b && !of_a.empty();
  if (clustered != nullptr && clustered->rule != decision.rule) outcome.rule = clustered->rule;
  const bool as_said = outcome.together == (decision.verdict == Verdict::same);
  if (as_said || outcome.rule == kOnlyCandidate) return outcome;
  if (outcome.together) {
    outcome.because = chain_between(decision.first, decision.second, of_a, matching);
  } else if (outcome.rule == kAmbiguousVersion) {
    outcome.because = other_fits(decision, matching);
  } else {
    outcome.because = what_keeps_apart(of_a, of_b, input);
  }
  return outcome;
}

}  // namespace bibfold
