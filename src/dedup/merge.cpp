// Clusters → works. External functions: merge, merge_spending, report_overruled, as_works. Which value wins is told by survivorship.cpp;
// this decides which members make one work, what links works that stay apart, and verifies that nothing is lost.
#include "dedup/merge.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <tuple>
#include <utility>

#include "dedup/hash.h"
#include "dedup/match_tables.h"
#include "dedup/relate.h"
#include "dedup/survivorship.h"
#include "parallel.h"

namespace bibfold {
namespace {

Work single_work(Publication publication, PublicationId id) {
  Work work;
  work.origins = {MemberSource{publication.span, publication.origin}};
  work.record = std::move(publication);
  work.members = {id};
  return work;
}

/// The entry of a .bib that a BibTeX writer edits: the first member that is one, a curated one before the others.
void set_base(Work& work, std::span<const Member> members) {
  const auto is_entry = [](const Member& m) { return m.record->origin == Origin::bibtex && !m.reference; };
  auto base = std::find_if(members.begin(), members.end(), [&](const Member& m) { return is_entry(m) && m.curated; });
  if (base == members.end()) base = std::find_if(members.begin(), members.end(), is_entry);
  if (base == members.end()) return;
  work.base = {*base->record};
  work.record.origin = Origin::bibtex;
  work.record.origin_type = base->record->origin_type;
  work.record.span = base->record->span;
  work.record.key_span = base->record->key_span;
}

class WorkMaker {
 public:
  /// `spent`: the same publications, where they may be moved from; else none.
  WorkMaker(std::span<const Publication> publications, std::span<Publication> spent, const SourceSet& sources, const MergeOptions& options)
      : publications_(publications), spent_(spent), sources_(sources), options_(options) {}

  void add_all(const std::vector<Cluster>& clusters) {
    if (options_.keep == Keep::both) {
      for (const Cluster& cluster : clusters) add_versions(cluster);
      return;
    }
    std::vector<const Cluster*> written;  // not those of references alone
    for (const Cluster& cluster : clusters) {
      if (has_written(cluster)) written.push_back(&cluster);
    }
    reserve_in_parallel(works_, written.size(), options_.jobs);
    works_.resize(written.size());
    parallel_for(written.size(), options_.jobs, [&](std::size_t i) { works_[i] = work_of(*written[i]); });
  }

  /// In the order of their first members.
  std::vector<Work> take() {
    const auto first = [](const Work& work) { return *std::min_element(work.members.begin(), work.members.end()); };
    if (options_.keep == Keep::both) {
      std::sort(works_.begin(), works_.end(), [&first](const Work& a, const Work& b) { return first(a) < first(b); });
    }
    return std::move(works_);
  }

 private:
  void add_versions(const Cluster& cluster) {
    Cluster preprints;
    Cluster published;
    for (const PublicationId id : cluster) (is_preprint(id) ? preprints : published).push_back(id);
    if (!has_written(preprints) || !has_written(published)) return add_work(has_written(preprints) ? preprints : published);
    const std::size_t at = works_.size();
    add_work(published);
    add_work(preprints);
    link_versions(works_[at], works_[at + 1]);
  }

  [[nodiscard]] bool is_preprint(PublicationId id) const {
    const Stage stage = publications_[index(id)].stage;
    return stage == Stage::preprint || stage == Stage::submitted;
  }

  [[nodiscard]] bool has_written(const Cluster& cluster) const {
    return std::any_of(cluster.begin(), cluster.end(), [&](PublicationId id) { return is_written(id); });
  }
  [[nodiscard]] bool is_written(PublicationId id) const { return bibfold::is_written(sources_.role(publications_[index(id)].span)); }

  /// None for references alone.
  void add_work(const Cluster& cluster) {
    if (has_written(cluster)) works_.push_back(work_of(cluster));
  }

  [[nodiscard]] Work work_of(const Cluster& cluster) const {
    if (cluster.size() == 1 && !spent_.empty()) return single_work(std::move(spent_[index(cluster.front())]), cluster.front());
    if (cluster.size() == 1) return single_work(publications_[index(cluster.front())], cluster.front());
    const std::vector<Member> members = rank_members(publications_, cluster, sources_, options_.keep == Keep::preprint);
    MergedRecord merged = merge_members(members, tables_);
    Work work;
    work.record = std::move(merged.record);
    work.choices = std::move(merged.choices);
    work.lost = std::move(merged.lost);
    work.changed = true;
    for (const Member& member : members) {
      if (member.reference) continue;
      work.members.push_back(member.id);
      work.origins.push_back({member.record->span, member.record->origin});
    }
    set_base(work, members);
    return work;
  }

  /// --keep=both: the published work points to its preprint.
  void link_versions(Work& published, const Work& preprint) {
    if (!published.changed && published.record.origin == Origin::bibtex) {
      published.base = {published.record};
      published.changed = true;
    }
    const Related link{preprint.record.key, "preprint", "preprint-and-version-of-record", preprint.members.front()};
    auto& related = published.record.related;
    const auto said =
        std::find_if(related.begin(), related.end(), [&](const Related& r) { return r.relation == "preprint" && r.id == link.id; });
    if (said == related.end()) {
      related.push_back(link);
    } else {
      *said = link;  // an earlier output said so
    }
  }

  std::span<const Publication> publications_;
  std::span<Publication> spent_;
  const SourceSet& sources_;
  const MergeOptions& options_;
  const MatchTables& tables_ = MatchTables::compiled_in();
  std::vector<Work> works_;
};

/// A relation that an earlier output stated, to what is now the same work.
void drop_own_relations(Work& work) {
  std::erase_if(work.record.related, [&work](const Related& related) {
    const auto& aliases = work.record.aliases;
    return related.publication == kNoPublication &&
           (related.id == work.record.key || std::find(aliases.begin(), aliases.end(), related.id) != aliases.end());
  });
}

/// How many, and the sum of the hashes of their contents, which is the same in any order: what is there before publications are moved is
/// compared with what is there afterwards.
struct Versions {
  std::uint64_t count = 0;
  std::uint64_t sum = 0;
  void add(const Versions& more) {
    count += more.count;
    sum += more.sum;
  }
  bool operator==(const Versions&) const = default;
};

Versions versions_of(const Publication& record) {
  Versions all;
  for (const VersionRef& version : record.versions) {
    const std::uint64_t place = combine(hash_text(version.source), version.line);
    all.add({1, combine(combine(hash_text(version.id), place), static_cast<std::uint64_t>(version.stage))});
  }
  return all;
}

/// `of(i)`: those of the i-th.
template <typename F>
Versions all_versions(std::size_t count, int jobs, const F& of) {
  std::vector<Versions> each(count);
  parallel_for(count, jobs, [&](std::size_t i) { each[i] = of(i); });
  Versions all;
  for (const Versions& some : each) all.add(some);
  return all;
}

/// Every publication is a member once, but for references, which are none.
bool has_all_members(std::span<const Publication> publications, const std::vector<Work>& works, const SourceSet& sources) {
  std::vector<char> seen(publications.size(), 0);
  for (const Work& work : works) {
    for (const PublicationId id : work.members) {
      if (index(id) >= publications.size() || seen[index(id)]++ != 0) return false;
    }
  }
  for (std::size_t i = 0; i < publications.size(); ++i) {
    if ((seen[i] != 0) != is_written(sources.role(publications[i].span))) return false;
  }
  return true;
}

Result<std::vector<Work>> make_works(std::span<const Publication> publications, std::span<Publication> spent, const Matching& matching,
                                     const SourceSet& sources, const MergeOptions& options) {
  const Versions before = all_versions(publications.size(), options.jobs, [&](std::size_t i) {
    return is_written(sources.role(publications[i].span)) ? versions_of(publications[i]) : Versions{};
  });
  WorkMaker maker(publications, spent, sources, options);
  maker.add_all(matching.clusters);
  std::vector<Work> works = maker.take();
  // From here on every publication is in one work, which the end of this function verifies.
  parallel_for(works.size(), options.jobs, [&works](std::size_t i) { drop_own_relations(works[i]); });
  relate(works, matching.decisions, publications.size());
  // Every publication, and every version of the input, is in exactly one work.
  const Versions after = all_versions(works.size(), options.jobs, [&works](std::size_t i) { return versions_of(works[i].record); });
  if (!has_all_members(publications, works, sources) || after != before)
    return Failure{"internal error: a publication was lost in the merge; nothing is written"};
  return works;
}

}  // namespace

Result<std::vector<Work>> merge(std::span<const Publication> publications, const Matching& matching, const SourceSet& sources,
                                const MergeOptions& options) {
  return make_works(publications, {}, matching, sources, options);
}

Result<std::vector<Work>> merge_spending(std::span<Publication> publications, const Matching& matching, const SourceSet& sources,
                                         const MergeOptions& options) {
  return make_works(publications, publications, matching, sources, options);
}

void report_overruled(std::span<const Work> works, std::span<const Publication> publications, Diagnostics& diagnostics) {
  for (const Work& work : works) {
    for (const LostValue& lost : work.lost) {
      const Publication& from = publications[index(lost.from)];
      diagnostics.push_back(
          {Code::overruled_value, from.span, "into " + work.record.key + ": " + lost.field + " '" + lost.value + "' of " + from.key, {}});
    }
  }
}

std::vector<Work> as_works(std::vector<Publication> publications) {
  std::vector<Work> works;
  works.reserve(publications.size());
  for (std::uint32_t i = 0; i < publications.size(); ++i) works.push_back(single_work(std::move(publications[i]), PublicationId{i}));
  return works;
}

}  // namespace bibfold
