// See ruled_decisions.h.
#include "dedup/ruled_decisions.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include "dedup/compare.h"
#include "dedup/rules.h"

namespace bibfold {
namespace {

Decision ruled_same(const RuledPair& pair, std::span<const MatchKeys> keys, const MatchTables& tables) {
  const ComparisonVector levels = compare(keys[index(pair.first)], keys[index(pair.second)], tables);
  return {pair.first, pair.second, Verdict::same, kJudgedSame, tables.weights.sum(levels), levels};
}

}  // namespace

void put_rulings(std::vector<Decision>& decisions, std::span<const RuledPair> rulings, std::span<const MatchKeys> keys,
                 const MatchTables& tables) {
  if (rulings.empty()) return;
  const auto is_judged = [rulings](const Decision& d) {
    const RuledPair* const pair = find_ruling(rulings, d.first, d.second);
    return pair != nullptr && pair->ruling != Ruling::apart;
  };
  std::erase_if(decisions, is_judged);
  for (Decision& d : decisions) {
    if (d.verdict != Verdict::same || find_ruling(rulings, d.first, d.second) == nullptr) continue;
    d.verdict = Verdict::possible;
    d.rule = kLeftApart;
  }
  for (const RuledPair& pair : rulings) {
    if (pair.ruling == Ruling::same) decisions.push_back(ruled_same(pair, keys, tables));
  }
  std::sort(decisions.begin(), decisions.end(),
            [](const Decision& a, const Decision& b) { return std::tie(a.first, a.second) < std::tie(b.first, b.second); });
}

void drop_ruled_out(Matching& matching, std::span<const RuledPair> rulings) {
  if (rulings.empty()) return;
  std::size_t count = 0;
  for (const Cluster& cluster : matching.clusters) count += cluster.size();
  std::vector<std::size_t> of(count, 0);
  for (std::size_t c = 0; c < matching.clusters.size(); ++c) {
    for (const PublicationId id : matching.clusters[c]) of[index(id)] = c;
  }
  const auto clusters_of = [&of](PublicationId a, PublicationId b) { return std::minmax({of[index(a)], of[index(b)]}); };
  std::set<std::pair<std::size_t, std::size_t>> apart;
  for (const RuledPair& pair : rulings) {
    if (pair.ruling == Ruling::distinct && pair.second != kNoPublication) apart.insert(clusters_of(pair.first, pair.second));
  }
  std::erase_if(matching.decisions,
                [&](const Decision& d) { return d.verdict == Verdict::possible && apart.contains(clusters_of(d.first, d.second)); });
}

}  // namespace bibfold
