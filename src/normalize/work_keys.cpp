// Works whose keys clash → works with distinct keys. External functions: resolve_work_keys, and those of work_keys.h.
#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <unordered_set>

#include "bibfold/stages.h"
#include "normalize/citation_key.h"
#include "normalize/content_order.h"
#include "normalize/work_keys.h"
#include "parallel.h"
#include "text/ascii.h"
#include "text/ignoring_case.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

// Two documents that state one paper gave it "x" and "x-2"; folded, the work takes the shorter one that fits its record.
void shorten_generated(Work& work) {
  const std::string base = citation_key_base(work.record);
  std::string best;
  for (const VersionRef& version : work.record.versions) {
    const bool fits = version.id == base || version.id.starts_with(base + "-");
    if (fits && (best.empty() || std::tuple(version.id.size(), version.id) < std::tuple(best.size(), best))) best = version.id;
  }
  if (!best.empty()) work.record.key = best;
}

// What a curated file calls a work ranks first, then the more finished version, then content decides.
struct Rank {
  bool ordinary = true;
  int stage = 0;
  std::string content;
  auto operator<=>(const Rank&) const = default;
};

Rank rank_of(const Work& work, const SourceSet& sources) {
  const auto is_of_curated = [&](const MemberSource& member) { return is_curated(sources.role(member.span)); };
  const bool curated = std::any_of(work.origins.begin(), work.origins.end(), is_of_curated);
  return {!curated, -static_cast<int>(work.record.stage), content_rank(work.record, sources)};
}

struct Claim {
  Rank rank;
  std::size_t work = 0;
};

class Resolver {
 public:
  Resolver(std::vector<Work>& works, const SourceSet& sources, Diagnostics& diagnostics, int jobs)
      : works_(works), sources_(sources), diagnostics_(diagnostics), jobs_(jobs) {}

  void run() {
    for (const auto& [key, claimants] : clashes()) settle(claimants);
  }

 private:
  using Clashes = std::map<std::string, std::vector<std::size_t>>;

  /// The works that share a key: few of many, found by the hashes of all.
  [[nodiscard]] Clashes clashes() const {
    std::vector<std::size_t> hashes(works_.size());
    parallel_for(works_.size(), jobs_, [&](std::size_t i) { hashes[i] = hash_of(works_[i].record.key); });
    std::vector<std::size_t> sorted = hashes;
    std::sort(sorted.begin(), sorted.end());
    std::unordered_set<std::size_t> repeated;
    for (std::size_t i = 1; i < sorted.size(); ++i) {
      if (sorted[i] == sorted[i - 1]) repeated.insert(sorted[i]);
    }
    Clashes shared;
    for (std::size_t i = 0; i < works_.size() && !repeated.empty(); ++i) {
      if (repeated.contains(hashes[i])) shared[lower(works_[i].record.key)].push_back(i);
    }
    std::erase_if(shared, [](const auto& claimed) { return claimed.second.size() < 2; });
    return shared;
  }

  static std::size_t hash_of(const std::string& key) { return is_ascii(key) ? HashIgnoringCase{}(key) : HashIgnoringCase{}(lower(key)); }

  // The key stays with the file of the highest claim; its other entries with that key stay, too.
  void settle(const std::vector<std::size_t>& claimants) {
    std::vector<Claim> claims;
    claims.reserve(claimants.size());
    for (const std::size_t at : claimants) claims.push_back({rank_of(works_[at], sources_), at});
    std::sort(claims.begin(), claims.end(),
              [](const Claim& a, const Claim& b) { return std::tie(a.rank, a.work) < std::tie(b.rank, b.work); });
    const SourceId home = works_[claims.front().work].record.span.source;
    int number = 1;
    for (const Claim& claim : claims) {
      if (works_[claim.work].record.span.source != home || home == kNoSource) {
        if (claim.work != claims.front().work) rename(works_[claim.work].record, number);
      }
    }
  }

  void rename(Publication& record, int& number) {
    if (taken_.empty()) taken_ = keys_of(works_);
    const std::string old = record.key;
    do {
      record.key = old + "-" + std::to_string(++number);
    } while (!taken_.insert(lower(record.key)).second);
    diagnostics_.push_back({Code::renamed_key,
                            record.key_span.source != kNoSource ? record.key_span : record.span,
                            "'" + old + "' is now '" + record.key + "'",
                            {}});
  }

  std::vector<Work>& works_;
  const SourceSet& sources_;
  Diagnostics& diagnostics_;
  const int jobs_;
  KeySet taken_;
};

}  // namespace

KeySet keys_of(const std::vector<Work>& works) {
  KeySet keys;
  for (const Work& work : works) {
    keys.insert(lower(work.record.key));
    for (const VersionRef& version : work.record.versions) keys.insert(lower(version.id));
    for (const std::string& alias : work.record.aliases) keys.insert(lower(alias));
  }
  return keys;
}

void follow_keys(std::vector<Work>& works) {
  std::vector<const std::string*> key_of;
  for (const Work& work : works) {
    for (const PublicationId id : work.members) {
      if (index(id) >= key_of.size()) key_of.resize(index(id) + 1, nullptr);
      key_of[index(id)] = &work.record.key;
    }
  }
  for (Work& work : works) {
    for (Related& related : work.record.related) {
      const std::uint32_t at = index(related.publication);
      if (at < key_of.size() && key_of[at] != nullptr) related.id = *key_of[at];
    }
    std::sort(work.record.related.begin(), work.record.related.end(),
              [](const Related& a, const Related& b) { return std::tie(a.id, a.relation, a.rule) < std::tie(b.id, b.relation, b.rule); });
  }
}

void resolve_work_keys(std::vector<Work>& works, const SourceSet& sources, Diagnostics& diagnostics, int jobs) {
  parallel_for(works.size(), jobs, [&works](std::size_t i) {
    if (works[i].record.key_generated && works[i].members.size() > 1) shorten_generated(works[i]);
  });
  Resolver(works, sources, diagnostics, jobs).run();
  follow_keys(works);
}

}  // namespace bibfold
