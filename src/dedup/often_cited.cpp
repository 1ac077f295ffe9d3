// See often_cited.h. What the evidence lacks, the number of records makes up for: a bit for twice as many. Another work that comes near
// prevents it, and so does any record of the work that is in another place.
#include "dedup/often_cited.h"

#include <algorithm>
#include <bit>
#include <map>
#include <utility>

#include "dedup/compare.h"
#include "dedup/rules.h"

namespace bibfold {
namespace {

constexpr std::size_t kOften = 5;  // records of the work, for one that is joined to it
constexpr int kMargin = 300;       // hundredths of a bit that it is ahead of the next

/// The title tells, or three authors and the year do; somebody is an author of both, and the evidence was too little.
bool is_promising(const Decision& decision) {
  if (decision.verdict != Verdict::possible) return false;
  const bool telling = has_level(decision, Comparison::title_rarity, level_set(Level::distinctive, Level::unmistakable));
  const bool short_but_theirs = has_level(decision, Comparison::title_rarity, level_set(Level::brief)) &&
                                has_level(decision, Comparison::shared_authors, level_set(Level::many, Level::crowd)) &&
                                has_level(decision, Comparison::year, level_set(Level::equal));
  if (!telling && !short_but_theirs) return false;
  return (decision.rule == "little-evidence" || decision.rule == "missing-subtitle") &&
         !has_level(decision, Comparison::shared_authors, level_set(Level::missing));
}

class OftenCited {
 public:
  OftenCited(const ClusterInput& input, Groups& groups) : input_(input), groups_(groups) {}

  void join_all(const std::vector<Decision*>& decisions) {
    for (Decision* decision : decisions) note(*decision);
    std::vector<Decision*> chosen;
    for (const auto& [guest, claims] : claims_) {
      if (Decision* const decision = choose(claims)) chosen.push_back(decision);
    }
    std::sort(chosen.begin(), chosen.end(), [this](const Decision* a, const Decision* b) { return is_before(*a, *b); });
    for (Decision* decision : chosen) join(*decision);
  }

 private:
  struct Claim {
    Decision* best = nullptr;  // that promises something
    int weight = 0;            // with that of the work's size
    bool often = false;
    bool elsewhere = false;  // one record of the work is in another place
  };
  using Claims = std::map<Node, Claim>;  // by host

  [[nodiscard]] Node group(PublicationId id) const { return groups_.root(static_cast<Node>(index(id))); }
  [[nodiscard]] std::size_t size(Node group) const { return groups_.members(group).size(); }

  void note(Decision& decision) {
    const Node a = group(decision.first);
    const Node b = group(decision.second);
    if (a == b || decision.verdict == Verdict::distinct) return;
    note(decision, a, b);
    note(decision, b, a);
  }
  void note(Decision& decision, Node guest, Node host) {
    Claim& claim = claims_[guest][host];
    const int weight = decision.weight + 100 * static_cast<int>(std::bit_width(size(host)) - 1);
    claim.weight = std::max(claim.weight, weight);
    claim.often = size(host) >= kOften * size(guest);
    claim.elsewhere = claim.elsewhere || is_elsewhere(decision);
    if (is_promising(decision) && (claim.best == nullptr || is_before(decision, *claim.best))) claim.best = &decision;
  }

  [[nodiscard]] bool is_elsewhere(const Decision& decision) const {
    if (input_.fold != Fold::works && has_level(decision, Comparison::year, level_set(Level::different))) return true;
    return has_level(decision, Comparison::venue, level_set(Level::different, Level::conflicting, Level::later)) ||
           has_level(decision, Comparison::stage, level_set(Level::different));
  }

  [[nodiscard]] bool is_before(const Decision& a, const Decision& b) const {
    if (a.weight != b.weight) return a.weight > b.weight;
    return comes_before(input_, a, b);
  }

  [[nodiscard]] Decision* choose(const Claims& claims) const {
    const auto best =
        std::max_element(claims.begin(), claims.end(), [](const auto& a, const auto& b) { return a.second.weight < b.second.weight; });
    const Claim& claim = best->second;
    if (claim.best == nullptr || !claim.often || claim.elsewhere || claim.weight < input_.tables.weights.same_at()) return nullptr;
    const bool alone = std::all_of(claims.begin(), claims.end(), [&](const auto& other) {
      return other.first == best->first || other.second.weight + kMargin <= claim.weight || fits(other.first, best->first);
    });
    return alone ? claim.best : nullptr;
  }

  /// What comes near as well is of that work, too, as far as anybody can tell.
  [[nodiscard]] bool fits(Node other, Node host) const {
    const auto claims = claims_.find(other);
    const auto claim = claims == claims_.end() ? Claims::const_iterator() : claims->second.find(host);
    if (claims == claims_.end() || claim == claims->second.end()) return false;
    return claim->second.best != nullptr && claim->second.often && !claim->second.elsewhere && groups_.may_join(other, host);
  }

  void join(Decision& decision) {
    const Node a = group(decision.first);
    const Node b = group(decision.second);
    if (a == b || !groups_.may_join(a, b)) return;
    groups_.join(a, b);
    decision.verdict = Verdict::same;
    decision.rule = kOftenCited;
  }

  const ClusterInput& input_;
  Groups& groups_;
  std::map<Node, Claims> claims_;  // by guest
};

}  // namespace

void join_to_often_cited(const std::vector<Decision*>& decisions, const ClusterInput& input, Groups& groups) {
  // Twice: a record that fitted two works may fit one now, since they are.
  for (int round = 0; round < 2; ++round) OftenCited(input, groups).join_all(decisions);
}

}  // namespace bibfold
