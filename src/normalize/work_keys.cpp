// Works whose keys clash → works with distinct keys. External functions: resolve_work_keys, and those of work_keys.h.
#include <algorithm>
#include <deque>
#include <map>
#include <set>
#include <tuple>
#include <unordered_set>

#include "bibfold/stages.h"
#include "normalize/citation_key.h"
#include "normalize/content_order.h"
#include "normalize/work_keys.h"
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
  Resolver(std::vector<Work>& works, const SourceSet& sources, Diagnostics& diagnostics)
      : works_(works), sources_(sources), diagnostics_(diagnostics) {}

  void run() {
    for (const auto& [key, claimants] : clashes()) settle(claimants);
  }

 private:
  using Clashes = std::map<std::string, std::vector<std::size_t>>;

  /// The works that share a key: few of many, and only they need be in order.
  [[nodiscard]] Clashes clashes() const {
    Clashes shared;
    std::unordered_set<std::string_view, HashIgnoringCase, EqualIgnoringCase> met;  // no copies: the works are many
    std::deque<std::string> lowered;                                                // but of keys that ASCII does not hold
    met.reserve(works_.size());
    for (const Work& work : works_) {
      const std::string& key = work.record.key;
      if (!met.insert(is_ascii(key) ? std::string_view(key) : lowered.emplace_back(lower(key))).second) shared.try_emplace(lower(key));
    }
    for (std::size_t i = 0; i < works_.size() && !shared.empty(); ++i) {
      if (const auto at = shared.find(lower(works_[i].record.key)); at != shared.end()) at->second.push_back(i);
    }
    return shared;
  }

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

void resolve_work_keys(std::vector<Work>& works, const SourceSet& sources, Diagnostics& diagnostics) {
  for (Work& work : works) {
    if (work.record.key_generated && work.members.size() > 1) shorten_generated(work);
  }
  Resolver(works, sources, diagnostics).run();
  follow_keys(works);
}

}  // namespace bibfold
