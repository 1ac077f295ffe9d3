// See cluster.h. In order: published records among themselves, reports among themselves, reports to published works, then preprints and
// bare entries (neither venue nor preprint) in the same way. So a record with less never bridges two that contradict.
#include "dedup/cluster.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "dedup/compare.h"
#include "dedup/groups.h"
#include "dedup/often_cited.h"
#include "dedup/only_candidates.h"
#include "dedup/ruled_decisions.h"
#include "dedup/rules.h"

namespace bibfold {
namespace {

constexpr int kSupport = 4;     // so many records more or less that are the same make no difference
constexpr int kFarAhead = 500;  // hundredths of a bit between the best host of a record and the next: 32 to 1
constexpr int kAhead = 400;     // the same of a bare entry, the number of records of each host counting

bool by_identifier(const Decision& decision) {
  const Level level = level_of(decision.levels, Comparison::identifier);
  return level == Level::equal || level == Level::equal_preprint;
}

/// A report, a conference paper, an article of one work: each is found as a whole before they are joined.
bool joins_versions(const Decision& decision) {
  constexpr LevelSet kOther = level_set(Level::different, Level::conflicting, Level::later);
  return (level_set(level_of(decision.levels, Comparison::venue)) & kOther) != 0;
}

/// What says that two records mean the same place, not only the same title and authors: so versions are told apart before they can mix.
int count_of_places(const Decision& decision) {
  int count = 0;
  for (const Comparison c : {Comparison::year, Comparison::venue, Comparison::volume, Comparison::page}) {
    const Level level = level_of(decision.levels, c);
    count += level == Level::equal || (c != Comparison::year && level == Level::close) ? 1 : 0;
    count -= level == Level::different || level == Level::conflicting ? 1 : 0;
  }
  return count;
}

/// How much of its place a record states, most first.
enum class Rank : std::uint8_t { published, report, preprint, bare };

/// An @article without a journal is called published by its type only.
bool is_bare(const MatchKeys& keys) {
  const bool paper = keys.type == Type::article_journal || keys.type == Type::paper_conference || keys.type == Type::article_magazine;
  return paper && keys.venue.empty() && keys.identifiers.empty() && keys.volume.empty() && keys.page.empty();
}

Rank rank_of(const MatchKeys& keys) {
  if (keys.phase == Phase::preprint) return Rank::preprint;
  if (keys.phase == Phase::unknown && !keys.venue.report) return Rank::bare;
  if (keys.venue.report) return Rank::report;
  return is_bare(keys) ? Rank::bare : Rank::published;
}

class Clusterer {
  /// Of many records of one paper, a mangled one is the same as few of the others: it comes late, when it can no longer keep them apart.
  [[nodiscard]] int support_of(const Decision& d) const { return std::min(same_as_[index(d.first)], same_as_[index(d.second)]) / kSupport; }

  /// Strongest first.
  [[nodiscard]] bool is_stronger(const Decision& a, const Decision& b) const {
    const auto rank = [this](const Decision& d) {
      return std::tuple(!by_identifier(d), joins_versions(d), -support_of(d), -count_of_places(d), -d.weight);
    };
    if (rank(a) != rank(b)) return rank(a) < rank(b);
    return comes_before(input_, a, b);
  }

 public:
  Clusterer(std::vector<Decision>& decisions, const ClusterInput& input, Diagnostics& diagnostics)
      : input_(input), diagnostics_(diagnostics), groups_(input.publications.size(), input), same_as_(input.publications.size(), 0) {
    for (Decision& decision : decisions) {
      if (decision.verdict == Verdict::same) {
        edges_.push_back(&decision);
        ++same_as_[index(decision.first)];
        ++same_as_[index(decision.second)];
      }
      if (decision.verdict != Verdict::same) possible_.push_back(&decision);
    }
    std::sort(edges_.begin(), edges_.end(), [this](const Decision* a, const Decision* b) { return is_stronger(*a, *b); });
  }

  std::vector<Cluster> run() {
    join_ruled();
    join_among(Rank::published);
    for (const Rank guests : {Rank::report, Rank::preprint, Rank::bare}) {
      join_among(guests);
      attach(guests);
    }
    join_to_often_cited(not_joined(), input_, groups_);
    join_only_candidates(possible_, input_, groups_);
    return clusters();
  }

 private:
  struct Claim {
    Node host;
    bool identified = false;  // an identifier says so
    std::vector<Decision*> decisions;
  };
  using Claims = std::map<Node, std::vector<Claim>>;  // by guest

  [[nodiscard]] Rank rank(PublicationId id) const { return rank_of(input_.keys[index(id)]); }

  /// What people decided comes first, and outranks every rule; only they can contradict themselves.
  void join_ruled() {
    for (const RuledPair& pair : input_.rulings) {
      const bool apart = pair.ruling == Ruling::distinct || pair.ruling == Ruling::apart;
      if (apart && pair.second != kNoPublication) groups_.forbid(index(pair.first), index(pair.second));
    }
    for (Decision* edge : edges_) {
      if (edge->rule != kJudgedSame) continue;
      const Node a = groups_.root(index(edge->first));
      const Node b = groups_.root(index(edge->second));
      if (a != b) groups_.are_apart(a, b) ? refuse_ruled(*edge) : groups_.join(a, b);
    }
  }

  [[nodiscard]] std::vector<Decision*> not_joined() const {
    std::vector<Decision*> all = possible_;
    for (Decision* edge : edges_) {
      if (edge->verdict != Verdict::same) all.push_back(edge);
    }
    return all;
  }

  void refuse_ruled(Decision& edge) {
    const RuledPair* const ruled = find_ruling(input_.rulings, edge.first, edge.second);
    const std::string keys = input_.publications[index(edge.first)].key + " and " + input_.publications[index(edge.second)].key;
    edge.verdict = Verdict::possible;
    edge.rule = kRefusedJoin;
    if (ruled != nullptr) {
      diagnostics_.push_back(
          {Code::contradictory_decisions, ruled->span, keys + " are joined by one, and kept apart by another through a third", {}});
    }
  }

  /// Twice: when all is joined that may be, a cluster may have settled what kept its first records from others.
  void join_among(Rank of) {
    try_joins(of, false);
    groups_.forget_refusals();
    try_joins(of, true);
  }

  void try_joins(Rank of, bool last) {
    for (Decision* edge : edges_) {
      if (rank(edge->first) != of || rank(edge->second) != of) continue;
      const Node a = groups_.root(index(edge->first));
      const Node b = groups_.root(index(edge->second));
      if (a == b) continue;
      const bool refused_before = groups_.are_apart(a, b);
      if (groups_.may_join(a, b)) {
        groups_.join(a, b);
      } else if (last) {
        refuse(*edge, !refused_before);
      }
    }
  }

  /// Gives every cluster of that rank to the one richer cluster that it fits.
  void attach(Rank guests) {
    std::map<Node, std::vector<Claim>> by_host;  // the hosts' view: `Claim::host` is the guest here
    for (auto& [guest, claims] : claims_of(guests)) {
      if (guests == Rank::preprint) prefer_published(claims);
      const Claim* chosen = choose(claims, guests);
      for (const Claim& claim : claims) {
        if (&claim != chosen) demote(claim, kAmbiguousVersion);
      }
      if (chosen == nullptr) {
        report_ambiguous(guest, claims);
      } else {
        by_host[chosen->host].push_back({guest, chosen->identified, chosen->decisions});
      }
    }
    groups_.forget_refusals();
    for (auto& [host, claims] : by_host) receive(host, claims);
  }

  [[nodiscard]] Claims claims_of(Rank guests) {
    Claims claims;
    for (Decision* edge : edges_) {
      if (std::max(rank(edge->first), rank(edge->second)) != guests || rank(edge->first) == rank(edge->second)) continue;
      const bool first_is_guest = rank(edge->first) == guests;
      const Node guest = groups_.root(index(first_is_guest ? edge->first : edge->second));
      const Node host = groups_.root(index(first_is_guest ? edge->second : edge->first));
      if (guest == host) continue;
      const bool refused_before = groups_.are_apart(guest, host);
      groups_.may_join(guest, host) ? claim(claims[guest], host, *edge) : refuse(*edge, !refused_before);
    }
    return claims;
  }

  static void claim(std::vector<Claim>& claims, Node host, Decision& edge) {
    auto at = std::find_if(claims.begin(), claims.end(), [host](const Claim& c) { return c.host == host; });
    if (at == claims.end()) at = claims.insert(claims.end(), Claim{host, false, {}});
    at->identified = at->identified || by_identifier(edge);
    at->decisions.push_back(&edge);
  }

  /// The only one, or the only one that an identifier names, or the one for which far more speaks.
  [[nodiscard]] const Claim* choose(const std::vector<Claim>& claims, Rank guests) const {
    if (claims.size() == 1) return &claims.front();
    const auto identified = [](const Claim& c) { return c.identified; };
    if (std::any_of(claims.begin(), claims.end(), identified)) {
      const auto only = std::find_if(claims.begin(), claims.end(), identified);
      return std::count_if(claims.begin(), claims.end(), identified) == 1 ? &*only : nullptr;
    }
    const auto weight = [this, guests](const Claim& c) { return weight_of(c) + (guests == Rank::bare ? weight_of_use(c) : 0); };
    const auto best =
        std::max_element(claims.begin(), claims.end(), [&weight](const Claim& a, const Claim& b) { return weight(a) < weight(b); });
    const int margin = guests == Rank::bare ? kAhead : kFarAhead;
    const bool ahead =
        std::all_of(claims.begin(), claims.end(), [&](const Claim& c) { return &c == &*best || weight(c) + margin <= weight(*best); });
    return ahead ? &*best : nullptr;
  }

  /// A preprint that fits one paper and its report is the paper's; what the report is, --fold=works tells.
  void prefer_published(std::vector<Claim>& claims) const {
    const auto is_paper = [this](const Claim& claim) {
      const auto& members = groups_.members(claim.host);
      return std::any_of(members.begin(), members.end(), [this](Node node) { return rank_of(input_.keys[node]) == Rank::published; });
    };
    if (std::count_if(claims.begin(), claims.end(), is_paper) != 1) return;
    std::erase_if(claims, [&](const Claim& claim) {
      if (is_paper(claim)) return false;
      demote(claim, kAmbiguousVersion);
      return true;
    });
  }

  static int weight_of(const Claim& claim) {
    int weight = claim.decisions.front()->weight;
    for (const Decision* decision : claim.decisions) weight = std::max(weight, decision->weight);
    return weight;
  }
  /// Of two works, the one that is cited more often is more likely meant by who says so little: a bit for twice as often.
  [[nodiscard]] int weight_of_use(const Claim& claim) const {
    return 100 * static_cast<int>(std::bit_width(groups_.members(claim.host).size()));
  }

  /// Guests that contradict each other (two parts of which one paper was made) do not come in, but for one that an identifier names.
  void receive(Node host, const std::vector<Claim>& guests) {
    std::vector<Node> accepted;
    for (const Claim& guest : guests) {
      const bool contested = std::any_of(guests.begin(), guests.end(), [&](const Claim& other) {
        return other.host != guest.host && other.identified >= guest.identified && !groups_.may_meet(guest.host, other.host, host);
      });
      if (contested) {
        for (Decision* edge : guest.decisions) refuse(*edge, true);
      } else {
        accepted.push_back(guest.host);
      }
    }
    for (const Node guest : accepted) {
      const Node root = groups_.root(host);
      if (groups_.may_join(root, guest)) groups_.join(root, guest);
    }
  }

  static void demote(const Claim& claim, std::string_view rule) {
    for (Decision* decision : claim.decisions) {
      decision->verdict = Verdict::possible;
      decision->rule = rule;
    }
  }

  /// Reported once for two clusters.
  void refuse(Decision& edge, bool report) {
    edge.verdict = Verdict::possible;
    edge.rule = kRefusedJoin;
    if (!report) return;
    const Publication& first = input_.publications[index(edge.first)];
    const Publication& second = input_.publications[index(edge.second)];
    diagnostics_.push_back(
        {Code::refused_join, second.span, second.key + " and " + first.key, {{first.span, "the other entry: " + first.key}}});
  }

  void report_ambiguous(Node guest, const std::vector<Claim>& hosts) {
    Diagnostic diagnostic{Code::ambiguous_preprint, input_.publications[guest].span, {}, {}};
    for (const Claim& claim : hosts) {
      const Publication& host = input_.publications[claim.host];
      if (!diagnostic.detail.empty()) diagnostic.detail += ", ";
      diagnostic.detail += host.key;
      diagnostic.notes.push_back({host.span, "fits " + host.key});
    }
    diagnostics_.push_back(std::move(diagnostic));
  }

  std::vector<Cluster> clusters() {
    std::vector<Cluster> all;
    std::vector<std::size_t> slot(input_.publications.size(), 0);
    for (Node i = 0; i < input_.publications.size(); ++i) {
      const Node root = groups_.root(i);
      if (slot[root] == 0) {
        all.emplace_back();
        slot[root] = all.size();
      }
      all[slot[root] - 1].push_back(PublicationId{i});
    }
    return all;
  }

  const ClusterInput& input_;
  Diagnostics& diagnostics_;
  Groups groups_;
  std::vector<Decision*> edges_;
  std::vector<int> same_as_;  // how many records each is the same as
  std::vector<Decision*> possible_;
};

}  // namespace

std::vector<Cluster> cluster(std::vector<Decision>& decisions, const ClusterInput& input, Diagnostics& diagnostics) {
  return Clusterer(decisions, input, diagnostics).run();
}

}  // namespace bibfold
