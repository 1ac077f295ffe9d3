// Publications → decisions and clusters: the stages fold, block, compare, decide and cluster in a row. External functions: match,
// explain_pair of stages.h; decide_pair, match_keys of match.h.
#include "dedup/match.h"

#include <algorithm>
#include <utility>

#include "dedup/block.h"
#include "dedup/cluster.h"
#include "dedup/compare.h"
#include "dedup/explain.h"
#include "dedup/only_candidates.h"
#include "dedup/prefilter.h"
#include "dedup/ruled_decisions.h"
#include "dedup/rules.h"
#include "parallel.h"

namespace bibfold {
namespace {

/// Same or possible; or distinct for want of evidence only, which an only candidate does not need.
bool is_kept(const Decision& decision, const MatchTables& tables) {
  return decision.verdict != Verdict::distinct || is_faint(decision, tables.weights);
}

/// The pairs are a walk through memory to and fro; what the next ones need is on its way when they come.
void expect_soon(const std::vector<CandidatePair>& pairs, std::size_t at, std::span<const MatchKeys> keys) {
  constexpr std::size_t kFields = 8;
  constexpr std::size_t kText = 4;
  if (at + kFields < pairs.size()) prefetch_fields(keys[index(pairs[at + kFields].second)]);
  if (at + kText < pairs.size()) prefetch_text(keys[index(pairs[at + kText].second)]);
}

/// Those of the pairs [begin, end) that are kept.
std::vector<Decision> decide_slice(const std::vector<CandidatePair>& pairs, std::size_t begin, std::size_t end,
                                   std::span<const MatchKeys> keys, const MatchTables& tables, Fold fold) {
  std::vector<Decision> kept;
  for (std::size_t i = begin; i < end; ++i) {
    expect_soon(pairs, i, keys);
    if (!may_match(keys[index(pairs[i].first)], keys[index(pairs[i].second)], tables)) continue;
    const Decision decision = decide_pair(pairs[i], keys, tables, fold);
    if (is_kept(decision, tables)) kept.push_back(decision);
  }
  return kept;
}

std::vector<Decision> decide_all(const std::vector<CandidatePair>& pairs, std::span<const MatchKeys> keys, const MatchTables& tables,
                                 const MatchOptions& options) {
  constexpr std::size_t kSlice = 1024;
  std::vector<std::vector<Decision>> slices((pairs.size() + kSlice - 1) / kSlice);
  parallel_for(
      slices.size(), options.jobs,
      [&](std::size_t i) {
        slices[i] = decide_slice(pairs, i * kSlice, std::min(pairs.size(), (i + 1) * kSlice), keys, tables, options.fold);
      },
      1);
  std::vector<Decision> decisions;
  for (std::vector<Decision>& slice : slices) decisions.insert(decisions.end(), slice.begin(), slice.end());
  return decisions;
}

constexpr std::size_t kFew = 10000;

/// Of these a second merge may see another record, or no longer whose list had it.
std::vector<char> changed_by_merge(std::span<const MatchKeys> keys, const std::vector<Cluster>& clusters) {
  std::vector<char> changed(keys.size(), 0);
  for (const Cluster& cluster : clusters) {
    for (const PublicationId id : cluster) changed[index(id)] = cluster.size() > 1 || keys[index(id)].list != kNoSource ? 1 : 0;
  }
  return changed;
}

/// Whether a title recurs is counted by source, of which the output is one, and by records, of which it has fewer; on that hangs who else
/// is possible.
void add_doubtful(std::vector<char>& changed, std::span<const MatchKeys> keys, const std::vector<Decision>& decisions) {
  for (std::size_t i = 0; i < keys.size(); ++i) changed[i] |= static_cast<char>(keys[i].recurring_title ? 1 : 0);
  for (const Decision& decision : decisions) changed[index(decision.first)] = changed[index(decision.second)] = 1;
}

bool are_of_one_source(std::span<const Publication> publications) {
  return std::all_of(publications.begin(), publications.end(),
                     [&](const Publication& p) { return p.span.source == publications.front().span.source; });
}

/// The marked ones, and their partners.
template <typename Pairs>
std::vector<char> with_partners(std::vector<char> marked, const Pairs& pairs) {
  const std::vector<char> before = marked;
  for (const auto& pair : pairs) {
    if (before[index(pair.first)] != 0) marked[index(pair.second)] = 1;
    if (before[index(pair.second)] != 0) marked[index(pair.first)] = 1;
  }
  return marked;
}

/// Those, whoever was compared with them, and who may be one work with any of these. Of few, all: which words are rare, and so who is
/// compared at all, changes with every merge.
std::vector<char> touched_by_merge(const std::vector<CandidatePair>& pairs, std::span<const Publication> publications,
                                   std::span<const MatchKeys> keys, const Matching& matching) {
  std::vector<char> changed = changed_by_merge(keys, matching.clusters);
  const bool none = std::find(changed.begin(), changed.end(), 1) == changed.end();
  if (none && are_of_one_source(publications)) return changed;
  if (keys.size() <= kFew) return std::vector<char>(keys.size(), 1);
  add_doubtful(changed, keys, matching.decisions);
  return with_partners(with_partners(std::move(changed), pairs), matching.decisions);
}

}  // namespace

Decision decide_pair(const CandidatePair& pair, std::span<const MatchKeys> keys, const MatchTables& tables, Fold fold) {
  const ComparisonVector levels = compare(keys[index(pair.first)], keys[index(pair.second)], tables);
  const Judgement judgement = decide(levels, fold, tables.weights);
  return {pair.first, pair.second, judgement.rule->info.verdict, judgement.rule->info.name, judgement.weight, levels};
}

std::vector<Decision> decide_candidates(std::span<const MatchKeys> keys, const MatchTables& tables, const MatchOptions& options) {
  return decide_all(block(keys, options.jobs), keys, tables, options);
}

Matching cluster_decisions(std::vector<Decision> decisions, std::span<const Publication> publications, std::span<const MatchKeys> keys,
                           const MatchTables& tables, const MatchOptions& options, Diagnostics& diagnostics) {
  Matching matching;
  matching.decisions = std::move(decisions);
  put_rulings(matching.decisions, options.rulings, keys, tables);
  matching.clusters = cluster(matching.decisions, {publications, keys, tables, options.fold, options.rulings}, diagnostics);
  std::erase_if(matching.decisions, [](const Decision& decision) { return decision.verdict == Verdict::distinct; });
  drop_ruled_out(matching, options.rulings);
  return matching;
}

Matching match_keys(std::span<const Publication> publications, std::span<const MatchKeys> keys, const MatchTables& tables,
                    const MatchOptions& options, Diagnostics& diagnostics) {
  const std::vector<CandidatePair> pairs = block(keys, options.jobs);
  // From here on, every pair that could be one work is among `pairs`, once.
  Matching matching = cluster_decisions(decide_all(pairs, keys, tables, options), publications, keys, tables, options, diagnostics);
  matching.touched = touched_by_merge(pairs, publications, keys, matching);
  return matching;
}

Matching match(std::span<const Publication> publications, const SourceSet& /*sources*/, const MatchOptions& options,
               Diagnostics& diagnostics) {
  const MatchTables& tables = MatchTables::compiled_in();
  return match_keys(publications, fold_publications(publications, tables, options.jobs), tables, options, diagnostics);
}

Explanation explain_pair(std::span<const Publication> publications, PublicationId a, PublicationId b, const Matching& matching,
                         const MatchOptions& options) {
  const MatchTables& tables = MatchTables::compiled_in();
  const std::vector<MatchKeys> keys = fold_publications(publications, tables, options.jobs);
  return explain(a, b, {keys, block(keys, options.jobs), matching, tables, options});
}

}  // namespace bibfold
