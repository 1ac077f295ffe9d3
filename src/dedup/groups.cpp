// See groups.h.
#include "dedup/groups.h"

#include <algorithm>
#include <cassert>
#include <optional>
#include <string_view>
#include <tuple>
#include <utility>

#include "dedup/compare.h"
#include "dedup/rules.h"
#include "dedup/settled_fields.h"

namespace bibfold {
namespace {

constexpr std::size_t kCheckedMembers = 48;  // of two large clusters, so many of each are compared with each other

auto order_of(const ClusterInput& input, Node node) {
  const Publication& p = input.publications[node];
  const bool versioned = !p.versions.empty();
  return std::tuple(input.keys[node].content, std::string_view(p.key), versioned ? std::string_view(p.versions.front().source) : "",
                    versioned ? p.versions.front().line : 0, node);
}

/// A contradiction in what is read of titles and authors; mangled references of one paper have many.
bool is_about_reading(std::string_view rule) {
  return rule == "no-shared-author" || rule == "different-numbers" || rule == "unlike-titles" || rule == "unplaced-form";
}

/// Contradictions in the year or the place within a venue: rules that an identifier overrules.
bool is_about_place(std::string_view rule) {
  constexpr std::string_view kAboutPlace[] = {"another-printing", "another-year-and-volume", "author-subset-other-year",
                                              "disjoint-pages",   "same-venue-next-year",    "same-venue-other-year"};
  return std::find(std::begin(kAboutPlace), std::end(kAboutPlace), rule) != std::end(kAboutPlace);
}

bool have_same_identifier(const ComparisonVector& levels) {
  const Level level = level_of(levels, Comparison::identifier);
  return level == Level::equal || level == Level::equal_preprint;
}

/// Neither the year nor the place within the venue tells them apart.
bool agree_in_place(const ComparisonVector& levels) {
  constexpr LevelSet kOther = level_set(Level::close, Level::different, Level::conflicting, Level::later);
  constexpr LevelSet kApart = level_set(Level::different, Level::conflicting, Level::later);
  const auto is = [&levels](Comparison c, LevelSet set) { return (level_set(level_of(levels, c)) & set) != 0; };
  if (is(Comparison::year, kOther) || is(Comparison::venue, kApart) || is(Comparison::title_rarity, level_set(Level::generic)))
    return false;
  for (const Comparison c : {Comparison::volume, Comparison::issue, Comparison::page, Comparison::edition, Comparison::type,
                             Comparison::identifier, Comparison::stage}) {
    if (is(c, kApart)) return false;
  }
  return true;
}

/// States its title, all authors, venue and year.
bool is_complete(const MatchKeys& keys) {
  return !keys.title.empty() && !keys.title.generic && !keys.authors.empty() && !keys.truncated_authors && !keys.venue.empty() &&
         keys.year != 0;
}

/// Or says too little to tell, but has the title, or most of it.
bool may_be_one(const MatchRule& rule, const ComparisonVector& levels) {
  if (rule.info.name == kNoEvidence) return level_of(levels, Comparison::title) >= Level::contained;
  return rule.info.verdict != Verdict::distinct && !rule.cannot_link;
}

}  // namespace

bool comes_before(const ClusterInput& input, Node a, Node b) { return order_of(input, a) < order_of(input, b); }

bool comes_before(const ClusterInput& input, const Decision& a, const Decision& b) {
  const auto ends = [&input](const Decision& d) {
    const auto x = static_cast<Node>(index(d.first));
    const auto y = static_cast<Node>(index(d.second));
    return comes_before(input, x, y) ? std::pair(x, y) : std::pair(y, x);
  };
  const auto [a1, a2] = ends(a);
  const auto [b1, b2] = ends(b);
  return a1 != b1 ? comes_before(input, a1, b1) : comes_before(input, a2, b2);
}

Groups::Groups(std::size_t count, const ClusterInput& input)
    : input_(input), root_(count), members_(count), unlike_(count), enemies_(count), forbidden_(count) {
  for (Node i = 0; i < count; ++i) {
    root_[i] = i;
    members_[i] = {i};
  }
  for (const RuledPair& pair : input.rulings) {
    if (pair.ruling == Ruling::same) note_judged(index(pair.first), index(pair.second));
  }
}

/// All of a chain of judgements are one work. The smaller part moves to the larger one.
void Groups::note_judged(Node a, Node b) {
  const auto part_of = [this](Node node) {
    const auto [at, fresh] = judged_.try_emplace(node, judged_parts_.size());
    if (fresh) judged_parts_.push_back({node});
    return at->second;
  };
  std::size_t from = part_of(a);
  std::size_t to = part_of(b);
  if (from == to) return;
  if (judged_parts_[from].size() > judged_parts_[to].size()) std::swap(from, to);
  for (const Node node : judged_parts_[from]) {
    judged_[node] = to;
    judged_parts_[to].push_back(node);
  }
  judged_parts_[from].clear();
}

Node Groups::root(Node node) const {
  while (root_[node] != node) node = root_[node];
  return node;
}

bool Groups::may_join(Node a, Node b) {
  if (are_apart(a, b)) return false;
  if (!contradict(a, b, a)) return true;
  enemies_[a].insert(b);
  enemies_[b].insert(a);
  return false;
}

void Groups::forbid(Node a, Node b) {
  forbidden_[a].insert(b);
  forbidden_[b].insert(a);
}

void Groups::forget_refusals() {
  for (auto& enemies : enemies_) enemies.clear();
}

void Groups::join(Node a, Node b) {
  assert(a != b && root(a) == a && root(b) == b && !are_apart(a, b));
  if (members_[a].size() < members_[b].size()) std::swap(a, b);
  root_[b] = a;
  unlike_[a] = unlike_of_both(a, b);
  unlike_[b].clear();
  members_[a].insert(members_[a].end(), members_[b].begin(), members_[b].end());
  members_[b].clear();
  for (auto* apart : {&enemies_, &forbidden_}) {
    for (const Node enemy : (*apart)[b]) {
      (*apart)[enemy].erase(b);
      (*apart)[enemy].insert(a);
      (*apart)[a].insert(enemy);
    }
  }
}

/// One member of each kind of equal records, in the order of kinds; of many kinds the first.
std::vector<Node> Groups::unlike_members(Node of_root) const {
  return unlike_[of_root].empty() ? std::vector<Node>{of_root} : unlike_[of_root];
}

/// Those of both, joined: what is not among the first of one side is not among the first of both.
std::vector<Node> Groups::unlike_of_both(Node a, Node b) const {
  std::vector<Node> nodes = unlike_members(a);
  const std::vector<Node> others = unlike_members(b);
  nodes.insert(nodes.end(), others.begin(), others.end());
  const auto kind = [this](Node n) { return std::pair(input_.keys[n].content, input_.keys[n].list); };
  std::sort(nodes.begin(), nodes.end(),
            [&](Node x, Node y) { return kind(x) != kind(y) ? kind(x) < kind(y) : comes_before(input_, x, y); });
  nodes.erase(std::unique(nodes.begin(), nodes.end(), [&kind](Node x, Node y) { return kind(x) == kind(y); }), nodes.end());
  if (nodes.size() > kCheckedMembers) nodes.resize(kCheckedMembers);
  return nodes;
}

/// A pair that contradicts, unless by what the rest of its cluster overrules. `host`: a third one that both are to join, or `a`.
bool Groups::contradict(Node a, Node b, Node host) const {
  const auto others = unlike_members(b);
  const auto nodes = unlike_members(a);
  std::vector<Node> witnesses = nodes;
  witnesses.insert(witnesses.end(), others.begin(), others.end());
  if (host != a) {
    const auto hosts = unlike_members(host);
    witnesses.insert(witnesses.end(), hosts.begin(), hosts.end());
  }
  std::optional<SettledFields> of_a;
  std::optional<SettledFields> of_b;
  const auto cannot_link_at_all = [&](Node x, Node y) {
    const std::string_view veto = veto_between(input_.keys[x], input_.keys[y]);
    if (veto.empty() || is_overruled(a, x, y, veto) || is_overruled(b, y, x, veto)) return false;
    if (is_misread(x, y, witnesses)) return false;
    if (is_misplaced(x, y, veto, witnesses) || is_misplaced(y, x, veto, witnesses)) return false;
    if (!of_a) of_a.emplace(members_[a], input_), of_b.emplace(members_[b], input_);
    if (of_a->empty() && of_b->empty()) return true;
    return !veto_between(of_a->applied_to(input_.keys[x]), of_b->applied_to(input_.keys[y])).empty();
  };
  return std::any_of(nodes.begin(), nodes.end(),
                     [&](Node x) { return std::any_of(others.begin(), others.end(), [&](Node y) { return cannot_link_at_all(x, y); }); });
}

const MatchRule& Groups::rule_for(const MatchKeys& x, const MatchKeys& y) const {
  return *decide(compare(x, y, input_.tables), input_.fold, input_.tables.weights).rule;
}

/// The rule for which the two may not stand in one cluster; "" when there is none.
std::string_view Groups::veto_between(const MatchKeys& x, const MatchKeys& y) const {
  const MatchRule& rule = rule_for(x, y);
  return rule.cannot_link ? rule.info.name : std::string_view();
}

/// Of two mangled references, titles or authors alone may seem to contradict: "(1997) Fractals; p. 12-34" and "In 1. T. Fractals". A record
/// that states all, and that each of the two may be, tells better than they do.
bool Groups::is_misread(Node x, Node y, const std::vector<Node>& witnesses) const {
  const MatchKeys& first = input_.keys[x];
  const MatchKeys& second = input_.keys[y];
  if (!is_about_reading(rule_for(first, second).info.name) || !agree_in_place(compare(first, second, input_.tables))) return false;
  return std::any_of(witnesses.begin(), witnesses.end(), [&](Node witness) {
    const MatchKeys& keys = input_.keys[witness];
    if (witness == x || witness == y || !is_complete(keys)) return false;
    const auto may_be = [&](const MatchKeys& other) {
      const ComparisonVector levels = compare(keys, other, input_.tables);
      return may_be_one(*decide(levels, input_.fold, input_.tables.weights).rule, levels);
    };
    return may_be(first) && may_be(second);
  });
}

/// An identifier says that x is the publication of another record, whatever year or pages x states; and y states those of that record, or
/// has an identifier of it as well.
bool Groups::is_misplaced(Node x, Node y, std::string_view veto, const std::vector<Node>& witnesses) const {
  if (!is_about_place(veto)) return false;
  const MatchKeys& misplaced = input_.keys[x];
  const MatchKeys& other = input_.keys[y];
  return std::any_of(witnesses.begin(), witnesses.end(), [&](Node witness) {
    const MatchKeys& keys = input_.keys[witness];
    if (witness == x || witness == y || keys.identifiers.empty()) return false;
    if (!have_same_identifier(compare(keys, misplaced, input_.tables))) return false;
    const ComparisonVector levels = compare(keys, other, input_.tables);
    const bool in_place = level_of(levels, Comparison::year) == Level::equal && level_of(levels, Comparison::page) != Level::different;
    if (!in_place && !have_same_identifier(levels)) return false;
    return rule_for(keys, misplaced).info.verdict == Verdict::same && rule_for(keys, other).info.verdict == Verdict::same;
  });
}

/// A person joined two members of x's cluster that the same rule keeps apart, and x is on the one's side, y on the other's: what the person
/// said of two copies holds for the others.
bool Groups::is_overruled(Node root_of_x, Node x, Node y, std::string_view veto) const {
  std::size_t checked = 0;
  for (const Node judged : members_[root_of_x]) {
    if (checked == kCheckedMembers || judged_.empty()) return false;
    const auto at = judged_.find(judged);
    if (at == judged_.end()) continue;
    ++checked;
    const bool is_like_x = judged == x || veto_between(input_.keys[judged], input_.keys[x]).empty();
    if (is_like_x && is_joined_against(veto, judged, judged_parts_[at->second], y)) return true;
  }
  return false;
}

/// The person joined it to one that has nothing against y.
bool Groups::is_joined_against(std::string_view veto, Node judged, const std::vector<Node>& part, Node y) const {
  const auto between = [this](Node a, Node b) { return veto_between(input_.keys[a], input_.keys[b]); };
  const auto checked = static_cast<std::ptrdiff_t>(std::min(part.size(), kCheckedMembers));
  return std::any_of(part.begin(), part.begin() + checked,
                     [&](Node other) { return between(judged, other) == veto && between(other, y).empty(); });
}

}  // namespace bibfold
