// Disjoint sets of publications while clusters grow: which may be joined, and which have been found to contradict each other. External
// class: Groups. Decides about pairs by the match rules only; in which order joins are tried is cluster.cpp's affair.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <string_view>
#include <vector>

#include "dedup/cluster.h"

namespace bibfold {

using Node = std::uint32_t;  ///< index of a publication

/// Content first, so that the order of inputs does not matter; the place only between equal records.
bool comes_before(const ClusterInput& input, Node a, Node b);
/// Of two pairs: the one whose earlier record comes before, or of two with one and the same, whose later one does.
bool comes_before(const ClusterInput& input, const Decision& a, const Decision& b);

struct MatchRule;

class Groups {
 public:
  Groups(std::size_t count, const ClusterInput& input);

  [[nodiscard]] Node root(Node node) const;
  [[nodiscard]] const std::vector<Node>& members(Node of_root) const { return members_[of_root]; }
  /// A join was refused before.
  [[nodiscard]] bool are_apart(Node a, Node b) const { return enemies_[a].count(b) != 0 || forbidden_[a].count(b) != 0; }
  /// No pair across the two contradicts. Both are roots.
  [[nodiscard]] bool may_join(Node a, Node b);
  /// Once both are joined to `host`. What was refused before is asked again.
  [[nodiscard]] bool may_meet(Node a, Node b, Node host) const { return forbidden_[a].count(b) == 0 && !contradict(a, b, host); }
  void join(Node a, Node b);
  /// What was refused may be asked again: clusters have grown, and settled what single records left open.
  void forget_refusals();
  /// Whatever speaks for a join of the two. Before any join.
  void forbid(Node a, Node b);

 private:
  void note_judged(Node a, Node b);
  [[nodiscard]] std::vector<Node> unlike_members(Node of_root) const;
  [[nodiscard]] std::vector<Node> unlike_of_both(Node a, Node b) const;
  [[nodiscard]] bool contradict(Node a, Node b, Node host) const;
  [[nodiscard]] const MatchRule& rule_for(const MatchKeys& x, const MatchKeys& y) const;
  [[nodiscard]] std::string_view veto_between(const MatchKeys& x, const MatchKeys& y) const;
  [[nodiscard]] bool is_misread(Node x, Node y, const std::vector<Node>& witnesses) const;
  [[nodiscard]] bool is_misplaced(Node x, Node y, std::string_view veto, const std::vector<Node>& witnesses) const;
  [[nodiscard]] bool is_overruled(Node root_of_x, Node x, Node y, std::string_view veto) const;
  [[nodiscard]] bool is_joined_against(std::string_view veto, Node judged, const std::vector<Node>& part, Node y) const;

  const ClusterInput& input_;
  std::vector<Node> root_;
  std::vector<std::vector<Node>> members_;
  std::vector<std::vector<Node>> unlike_;  // by root, of two members or more: see unlike_members
  std::vector<std::set<Node>> enemies_;    // by root: refused
  std::vector<std::set<Node>> forbidden_;  // by root: a person said so
  std::map<Node, std::size_t> judged_;     // by node, the part of those judged one work
  std::vector<std::vector<Node>> judged_parts_;
};

}  // namespace bibfold
