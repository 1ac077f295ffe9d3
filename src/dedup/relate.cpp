// See relate.h.
#include "dedup/relate.h"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <utility>

#include "dedup/rules.h"

namespace bibfold {
namespace {

constexpr std::size_t kNoWork = static_cast<std::size_t>(-1);

/// Work of each of `count` publications; references are in none.
std::vector<std::size_t> work_of_members(const std::vector<Work>& works, std::size_t count) {
  std::vector<std::size_t> of(count, kNoWork);
  for (std::size_t w = 0; w < works.size(); ++w) {
    for (const PublicationId id : works[w].members) of[index(id)] = w;
  }
  return of;
}

/// An earlier output, of --keep=both, said that `preprint` is the preprint of `work`: nobody asks again whether it may be.
bool has_preprint(const Work& work, const Work& preprint) {
  const auto& related = work.record.related;
  return std::any_of(related.begin(), related.end(),
                     [&preprint](const Related& r) { return r.relation == "preprint" && r.id == preprint.record.key; });
}

/// Of several pairs of two works, the one that says most.
bool says_more(const Decision& a, const Decision& b) {
  return std::tuple(-a.weight, a.rule, relation_between(a)) < std::tuple(-b.weight, b.rule, relation_between(b));
}

using WorkPairs = std::map<std::pair<std::size_t, std::size_t>, const Decision*>;

/// `of`: the place of each publication's work among them.
template <typename Of>
WorkPairs related_works(const std::vector<Work*>& works, std::span<const Decision> decisions, const Of& of) {
  WorkPairs pairs;
  for (const Decision& decision : decisions) {
    const std::size_t a = of(decision.first);
    const std::size_t b = of(decision.second);
    if (a == b || a == kNoWork || b == kNoWork || relation_between(decision).empty()) continue;
    if (has_preprint(*works[a], *works[b]) || has_preprint(*works[b], *works[a])) continue;
    const Decision*& said = pairs[std::minmax(a, b)];
    if (said == nullptr || says_more(decision, *said)) said = &decision;
  }
  return pairs;
}

bool is_named(const Related& said, const Work& work) {
  if (said.publication == kNoPublication) return said.id == work.record.key;
  return std::find(work.members.begin(), work.members.end(), said.publication) != work.members.end();
}

void link(Work& from, const Work& to, const Decision& decision) {
  auto& related = from.record.related;
  if (std::any_of(related.begin(), related.end(), [&to](const Related& said) { return is_named(said, to); })) return;
  related.push_back({to.record.key, std::string(relation_between(decision)), std::string(decision.rule), to.members.front()});
  std::sort(related.begin(), related.end(),
            [](const Related& a, const Related& b) { return std::tie(a.id, a.relation, a.rule) < std::tie(b.id, b.relation, b.rule); });
}

void link_all(const std::vector<Work*>& works, const WorkPairs& pairs) {
  for (const auto& [pair, decision] : pairs) {
    link(*works[pair.first], *works[pair.second], *decision);
    link(*works[pair.second], *works[pair.first], *decision);
  }
}

}  // namespace

void relate(std::vector<Work>& works, std::span<const Decision> decisions, std::size_t publications) {
  const std::vector<std::size_t> of = work_of_members(works, publications);
  std::vector<Work*> all;
  all.reserve(works.size());
  for (Work& work : works) all.push_back(&work);
  link_all(all, related_works(all, decisions, [&of](PublicationId id) { return of[index(id)]; }));
}

void relate(const std::vector<Work*>& works, std::span<const Decision> decisions) {
  link_all(works, related_works(works, decisions, [&works](PublicationId id) { return index(id) < works.size() ? index(id) : kNoWork; }));
}

}  // namespace bibfold
