// See groups.h.
#include "dedup/groups.h"

#include <algorithm>
#include <string_view>
#include <tuple>
#include <utility>

#include "dedup/compare.h"
#include "dedup/rules.h"

namespace bibfold {
namespace {

constexpr std::size_t kCheckedMembers = 48;  // of two large clusters, so many of each are compared with each other

auto order_of(const ClusterInput& input, Node node) {
  const Publication& p = input.publications[node];
  const bool versioned = !p.versions.empty();
  return std::tuple(input.keys[node].content, std::string_view(p.key), versioned ? std::string_view(p.versions.front().source) : "",
                    versioned ? p.versions.front().line : 0, node);
}

}  // namespace

bool comes_before(const ClusterInput& input, Node a, Node b) { return order_of(input, a) < order_of(input, b); }

Groups::Groups(std::size_t count, const ClusterInput& input) : input_(input), root_(count), members_(count), enemies_(count) {
  for (Node i = 0; i < count; ++i) {
    root_[i] = i;
    members_[i] = {i};
  }
}

Node Groups::root(Node node) const {
  while (root_[node] != node) node = root_[node];
  return node;
}

bool Groups::may_join(Node a, Node b) {
  if (are_apart(a, b)) return false;
  if (!contradict(a, b)) return true;
  enemies_[a].insert(b);
  enemies_[b].insert(a);
  return false;
}

void Groups::forbid(Node a, Node b) {
  enemies_[a].insert(b);
  enemies_[b].insert(a);
}

void Groups::join(Node a, Node b) {
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

/// One member of each kind of equal records, in a fixed order.
std::vector<Node> Groups::unlike_members(Node of_root) const {
  std::vector<Node> nodes = members_[of_root];
  const auto kind = [this](Node n) { return std::pair(input_.keys[n].content, input_.keys[n].list); };
  std::sort(nodes.begin(), nodes.end(), [this](Node a, Node b) { return comes_before(input_, a, b); });
  std::stable_sort(nodes.begin(), nodes.end(), [&kind](Node a, Node b) { return kind(a) < kind(b); });
  nodes.erase(std::unique(nodes.begin(), nodes.end(), [&kind](Node a, Node b) { return kind(a) == kind(b); }), nodes.end());
  if (nodes.size() > kCheckedMembers) nodes.resize(kCheckedMembers);
  return nodes;
}

bool Groups::contradict(Node a, Node b) const {
  const auto others = unlike_members(b);
  const auto nodes = unlike_members(a);
  return std::any_of(nodes.begin(), nodes.end(),
                     [&](Node x) { return std::any_of(others.begin(), others.end(), [&](Node y) { return cannot_link(x, y); }); });
}

bool Groups::cannot_link(Node x, Node y) const {
  const ComparisonVector levels = compare(input_.keys[x], input_.keys[y], input_.tables);
  return decide(levels, input_.fold, input_.tables.weights).rule->cannot_link;
}

}  // namespace bibfold
