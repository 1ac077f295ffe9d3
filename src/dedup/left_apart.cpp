// Works → works that a second merge over the output leaves as they are. It sees one record of each, from one source, and neither the
// version that contradicted nor the person's list that has both. So the matching is done again, over the works: what it would join is named
// in both as left apart, until it joins nothing. External function: note_left_apart. Joins nothing.
#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "bibfold/ruling.h"
#include "bibfold/stages.h"
#include "dedup/apart_field.h"
#include "dedup/match.h"
#include "dedup/match_keys.h"
#include "dedup/match_tables.h"
#include "dedup/relate.h"

namespace bibfold {
namespace {

using WorkPair = std::pair<std::size_t, std::size_t>;
using WorkPairs = std::set<WorkPair>;

/// A second merge over one .bib of which nothing was merged is the first one.
bool is_as_read(const std::vector<Work>& works) {
  const auto is_entry_of = [&works](const Work& work) {
    return work.members.size() == 1 && work.record.origin != Origin::text && work.record.span.source == works.front().record.span.source;
  };
  return std::all_of(works.begin(), works.end(), is_entry_of);
}

/// The second merge, over some of the works: first their records, then those of the references.
class SecondMerge {
 public:
  SecondMerge(std::vector<Work>& works, const std::map<std::size_t, Publication>& read_back, std::span<const Publication> publications,
              const Matching& first, const SourceSet& sources, const MatchOptions& options)
      : options_(options), record_of_(publications.size(), kNoPublication) {
    const auto is_touched = [&first](PublicationId id) { return first.touched[index(id)] != 0; };
    for (std::size_t w = 0; w < works.size(); ++w) {
      if (std::none_of(works[w].members.begin(), works[w].members.end(), is_touched)) continue;
      const auto back = read_back.find(w);
      take(works[w], back == read_back.end() ? works[w].record : back->second);
    }
    for (std::uint32_t i = 0; i < publications.size(); ++i) {
      if (first.touched[i] != 0 && !is_written(sources.role(publications[i].span))) records_.push_back(publications[i]);
    }
    keys_ = fold_publications(records_, tables_, options.jobs);
    for (MatchKeys& key : keys_) key.list = kNoSource;
    decisions_ = decide_candidates(keys_, tables_, options);
  }

  /// With `apart` kept apart.
  [[nodiscard]] Matching match(const RuledPairs& said, const WorkPairs& apart) const {
    RuledPairs rulings = said;
    for (const auto& [a, b] : apart) rulings.push_back({id_of(a), id_of(b), Ruling::apart, {}});
    std::sort(rulings.begin(), rulings.end(),
              [](const RuledPair& x, const RuledPair& y) { return std::pair(x.first, x.second) < std::pair(y.first, y.second); });
    Diagnostics unheard;
    MatchOptions options = options_;
    options.rulings = rulings;
    return cluster_decisions(decisions_, records_, keys_, tables_, options, unheard);
  }

  /// What was ruled about publications, about their works.
  [[nodiscard]] RuledPairs rulings() const {
    std::map<std::pair<PublicationId, PublicationId>, RuledPair> all;
    for (const RuledPair& pair : options_.rulings) {
      const PublicationId first = record_of(pair.first);
      const PublicationId second = record_of(pair.second);
      if (first == second || first == kNoPublication || (second == kNoPublication && pair.second != kNoPublication)) continue;
      const auto [low, high] = std::minmax(first, second);
      RuledPair& ruled = all.try_emplace({low, high}, RuledPair{low, high, pair.ruling, pair.span}).first->second;
      if (pair.ruling == Ruling::distinct) ruled.ruling = pair.ruling;
    }
    RuledPairs pairs;
    for (const auto& row : all) pairs.push_back(row.second);
    return pairs;
  }

  [[nodiscard]] const std::vector<Work*>& works() const { return works_; }
  /// Of the record of a work.
  static PublicationId id_of(std::size_t work) { return PublicationId{static_cast<std::uint32_t>(work)}; }

 private:
  void take(Work& work, const Publication& record) {
    for (const PublicationId id : work.members) record_of_[index(id)] = id_of(works_.size());
    works_.push_back(&work);
    records_.push_back(record);
    records_.back().span.source = kNoSource;  // one source has them all
  }

  [[nodiscard]] PublicationId record_of(PublicationId id) const { return id == kNoPublication ? id : record_of_[index(id)]; }

  MatchOptions options_;
  const MatchTables& tables_ = MatchTables::compiled_in();
  std::vector<PublicationId> record_of_;  // by publication
  std::vector<Work*> works_;
  std::vector<Publication> records_;
  std::vector<MatchKeys> keys_;
  std::vector<Decision> decisions_;
};

/// The pairs of works that a cluster of the second merge holds, but for those which --keep=both writes as two versions of one.
void add_joined(const Cluster& cluster, const std::vector<std::size_t>& first_clusters, WorkPairs& joined) {
  for (const PublicationId a : cluster) {
    for (const PublicationId b : cluster) {
      const bool works = index(a) < index(b) && index(b) < first_clusters.size();
      if (works && first_clusters[index(a)] != first_clusters[index(b)]) joined.emplace(index(a), index(b));
    }
  }
}

/// Of each work, in which cluster of the first merge it is.
std::vector<std::size_t> clusters_of(const std::vector<Work*>& works, const Matching& first) {
  std::vector<std::size_t> of(first.touched.size(), 0);
  for (std::size_t c = 0; c < first.clusters.size(); ++c) {
    for (const PublicationId id : first.clusters[c]) of[index(id)] = c;
  }
  std::vector<std::size_t> clusters;
  clusters.reserve(works.size());
  for (const Work* work : works) clusters.push_back(of[index(work->members.front())]);
  return clusters;
}

/// Two that a second merge would join are left apart, until there are none.
WorkPairs find_apart(const SecondMerge& second, const std::vector<std::size_t>& clusters, Matching& matching) {
  const RuledPairs rulings = second.rulings();
  WorkPairs apart;
  for (;;) {
    matching = second.match(rulings, apart);
    WorkPairs joined;
    for (const Cluster& cluster : matching.clusters) add_joined(cluster, clusters, joined);
    std::erase_if(joined, [&](const WorkPair& pair) {
      return find_ruling(rulings, SecondMerge::id_of(pair.first), SecondMerge::id_of(pair.second)) != nullptr || apart.contains(pair);
    });
    if (joined.empty()) return apart;
    apart.insert(joined.begin(), joined.end());
  }
}

}  // namespace

void note_left_apart(std::vector<Work>& works, const std::map<std::size_t, Publication>& read_back,
                     std::span<const Publication> publications, const Matching& matching, const SourceSet& sources,
                     const MatchOptions& options) {
  for (Work& work : works) forget_itself(work);
  if (works.empty() || is_as_read(works)) return;
  const SecondMerge second(works, read_back, publications, matching, sources, options);
  Matching again;
  const WorkPairs apart = find_apart(second, clusters_of(second.works(), matching), again);
  for (const auto& [a, b] : apart) name_each_other(*second.works()[a], *second.works()[b]);
  relate(second.works(), again.decisions);
}

}  // namespace bibfold
