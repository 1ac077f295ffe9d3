// See cluster.h. In order: published records among themselves, preprints among themselves, preprints to published works, then bare
// entries (neither venue nor preprint) in the same way. So a record with less never bridges two that contradict.
#include "dedup/cluster.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "dedup/compare.h"
#include "dedup/rules.h"

namespace bibfold {
namespace {

constexpr std::size_t kCheckedMembers = 48;  // of two large clusters, so many of each are compared with each other

using Node = std::uint32_t;

/// Content first, so that the order of inputs does not matter; the place only between equal records.
auto order_of(const ClusterInput& input, Node node) {
  const Publication& p = input.publications[node];
  const bool versioned = !p.versions.empty();
  return std::tuple(input.keys[node].content, std::string_view(p.key), versioned ? std::string_view(p.versions.front().source) : "",
                    versioned ? p.versions.front().line : 0, node);
}

/// Disjoint sets with their members, and which of them may not be joined.
class Groups {
 public:
  Groups(std::size_t count, const ClusterInput& input) : input_(input), root_(count), members_(count), enemies_(count) {
    for (Node i = 0; i < count; ++i) {
      root_[i] = i;
      members_[i] = {i};
    }
  }

  [[nodiscard]] Node root(Node node) const {
    while (root_[node] != node) node = root_[node];
    return node;
  }
  [[nodiscard]] const std::vector<Node>& members(Node of_root) const { return members_[of_root]; }

  /// A join was refused before.
  [[nodiscard]] bool are_apart(Node a, Node b) const { return enemies_[a].count(b) != 0; }

  /// No pair across the two contradicts.
  [[nodiscard]] bool may_join(Node a, Node b) {
    if (are_apart(a, b)) return false;
    if (!contradict(a, b)) return true;
    enemies_[a].insert(b);
    enemies_[b].insert(a);
    return false;
  }

  void join(Node a, Node b) {
    if (members_[a].size() < members_[b].size()) std::swap(a, b);
    root_[b] = a;
    members_[a].insert(members_[a].end(), members_[b].begin(), members_[b].end());
    members_[b].clear();
    for (const Node enemy : enemies_[b]) {
      enemies_[enemy].erase(b);
      enemies_[enemy].insert(a);
      enemies_[a].insert(enemy);
    }
  }

 private:
  /// One member of each kind of equal records, in a fixed order.
  [[nodiscard]] std::vector<Node> unlike_members(Node of_root) const {
    std::vector<Node> nodes = members_[of_root];
    const auto kind = [this](Node n) { return std::pair(input_.keys[n].content, input_.keys[n].list); };
    std::sort(nodes.begin(), nodes.end(), [this](Node a, Node b) { return order_of(input_, a) < order_of(input_, b); });
    std::stable_sort(nodes.begin(), nodes.end(), [&kind](Node a, Node b) { return kind(a) < kind(b); });
    nodes.erase(std::unique(nodes.begin(), nodes.end(), [&kind](Node a, Node b) { return kind(a) == kind(b); }), nodes.end());
    if (nodes.size() > kCheckedMembers) nodes.resize(kCheckedMembers);
    return nodes;
  }

  [[nodiscard]] bool contradict(Node a, Node b) const {
    const auto others = unlike_members(b);
    const auto nodes = unlike_members(a);
    return std::any_of(nodes.begin(), nodes.end(),
                       [&](Node x) { return std::any_of(others.begin(), others.end(), [&](Node y) { return cannot_link(x, y); }); });
  }

  [[nodiscard]] bool cannot_link(Node x, Node y) const {
    const ComparisonVector levels = compare(input_.keys[x], input_.keys[y], input_.tables);
    return decide(levels, input_.fold, input_.tables.weights).rule->cannot_link;
  }

  const ClusterInput& input_;
  std::vector<Node> root_;
  std::vector<std::vector<Node>> members_;
  std::vector<std::set<Node>> enemies_;
};

bool by_identifier(const Decision& decision) {
  const Level level = level_of(decision.levels, Comparison::identifier);
  return level == Level::equal || level == Level::equal_preprint;
}

class Clusterer {
  /// Strongest first.
  auto strength(const Decision& d) const {
    auto first = order_of(input_, index(d.first));
    auto second = order_of(input_, index(d.second));
    if (second < first) std::swap(first, second);
    return std::tuple(!by_identifier(d), -d.weight, first, second);
  }

 public:
  Clusterer(std::vector<Decision>& decisions, const ClusterInput& input, Diagnostics& diagnostics)
      : input_(input), diagnostics_(diagnostics), groups_(input.publications.size(), input) {
    for (Decision& decision : decisions) {
      if (decision.verdict == Verdict::same) edges_.push_back(&decision);
    }
    std::sort(edges_.begin(), edges_.end(), [this](const Decision* a, const Decision* b) { return strength(*a) < strength(*b); });
  }

  std::vector<Cluster> run() {
    join_among(Phase::published);
    join_among(Phase::preprint);
    attach(Phase::preprint);
    join_among(Phase::unknown);
    attach(Phase::unknown);
    return clusters();
  }

 private:
  struct Claim {
    Node host;
    bool identified = false;  // an identifier says so
    std::vector<Decision*> decisions;
  };
  using Claims = std::map<Node, std::vector<Claim>>;  // by guest

  [[nodiscard]] Phase phase(PublicationId id) const { return input_.keys[index(id)].phase; }

  void join_among(Phase of) {
    for (Decision* edge : edges_) {
      if (phase(edge->first) != of || phase(edge->second) != of) continue;
      const Node a = groups_.root(index(edge->first));
      const Node b = groups_.root(index(edge->second));
      if (a == b) continue;
      const bool refused_before = groups_.are_apart(a, b);
      groups_.may_join(a, b) ? groups_.join(a, b) : refuse(*edge, !refused_before);
    }
  }

  /// Gives every cluster of that phase to the one richer cluster that it fits.
  void attach(Phase guests) {
    std::map<Node, std::vector<Claim>> by_host;  // the hosts' view: `Claim::host` is the guest here
    for (auto& [guest, claims] : claims_of(guests)) {
      const Claim* chosen = choose(claims);
      for (const Claim& claim : claims) {
        if (&claim != chosen) demote(claim, kAmbiguousVersion);
      }
      if (chosen == nullptr) {
        report_ambiguous(guest, claims);
      } else {
        by_host[chosen->host].push_back({guest, chosen->identified, chosen->decisions});
      }
    }
    for (auto& [host, claims] : by_host) receive(host, claims);
  }

  [[nodiscard]] Claims claims_of(Phase guests) {
    Claims claims;
    for (Decision* edge : edges_) {
      if ((phase(edge->first) == guests) == (phase(edge->second) == guests)) continue;
      if (guests == Phase::preprint && (phase(edge->first) == Phase::unknown || phase(edge->second) == Phase::unknown)) continue;
      const bool first_is_guest = phase(edge->first) == guests;
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

  /// The only one, or the only one that an identifier names.
  static const Claim* choose(const std::vector<Claim>& claims) {
    if (claims.size() == 1) return &claims.front();
    const auto identified = [](const Claim& c) { return c.identified; };
    if (std::count_if(claims.begin(), claims.end(), identified) != 1) return nullptr;
    return &*std::find_if(claims.begin(), claims.end(), identified);
  }

  /// Guests that contradict each other (two parts of which one paper was made) do not come in, but for one that an identifier names.
  void receive(Node host, const std::vector<Claim>& guests) {
    std::vector<Node> accepted;
    for (const Claim& guest : guests) {
      const bool contested = std::any_of(guests.begin(), guests.end(), [&](const Claim& other) {
        return other.host != guest.host && other.identified >= guest.identified && !groups_.may_join(guest.host, other.host);
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
};

}  // namespace

std::vector<Cluster> cluster(std::vector<Decision>& decisions, const ClusterInput& input, Diagnostics& diagnostics) {
  return Clusterer(decisions, input, diagnostics).run();
}

}  // namespace bibfold
