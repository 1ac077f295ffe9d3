// See person_links.h. Pairs are compared only where something besides the name speaks for them: a co-author in common, one person's list,
// one work. So a bibliography of a whole field takes no quadratic time, and two namesakes who share nothing stay two.
#include "dedup/person_links.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "dedup/hash.h"

namespace bibfold {
namespace {

constexpr std::size_t kLargestBlock = 60;    // nodes with one family name and one co-author that are compared each with each
constexpr std::size_t kLargestFamily = 500;  // in larger families, initials fit many
constexpr int kNever = 1000;

/// How many co-authors two nodes must share before their names count as one person's (`in_list`: both stand in the list of one owner, whom
/// all its papers share), and before they are reported as possible.
struct EvidenceRow {
  NameRelation relation;
  std::string_view reason;
  int in_list;
  int elsewhere;
  int possible;
};
constexpr std::array<EvidenceRow, 9> kEvidence{{
    {NameRelation::equal, "same-name", 0, 1, kNever},  // without a co-author: reported by report_same_names
    {NameRelation::respelt, "respelt", 0, 1, 0},       // "Müller", "Mueller"
    {NameRelation::fuller, "middle-name", 0, 1, 0},
    {NameRelation::nickname, "nickname", 0, 1, 0},
    {NameRelation::initials, "initials", 1, 1, 1},
    {NameRelation::called, "other-given-name", 1, 2, 1},
    {NameRelation::shortened, "family-name-left-out", 1, 2, 1},
    {NameRelation::swapped, "order", kNever, kNever, 1},
    {NameRelation::misspelt, "spelling", kNever, kNever, 2},
}};

const EvidenceRow* row_of(NameRelation relation) {
  const auto* const row =
      std::find_if(kEvidence.begin(), kEvidence.end(), [relation](const EvidenceRow& r) { return r.relation == relation; });
  return row == kEvidence.end() ? nullptr : row;
}

bool can_be_one(NameRelation relation) { return relation >= NameRelation::shortened; }

class LinkFinder {
 public:
  LinkFinder(const PersonNodes& all, std::span<const Cluster> clusters, const MatchTables& tables)
      : nodes_(all.nodes), clusters_(clusters), tables_(tables) {}

  std::vector<PersonLink> run() {
    link_works();
    link_owners();
    link_equal_names();
    link_by_evidence();
    refuse_ambiguous();
    report_same_names();
    sort_links();
    return std::move(links_);
  }

 private:
  using Pair = std::pair<std::uint32_t, std::uint32_t>;
  static Pair ordered(std::uint32_t a, std::uint32_t b) { return {std::min(a, b), std::max(a, b)}; }

  NameRelation relate(std::uint32_t a, std::uint32_t b) const { return relate_names(nodes_[a].name, nodes_[b].name, tables_); }

  std::vector<std::uint32_t> shared(std::uint32_t a, std::uint32_t b) const {
    std::vector<std::uint32_t> both;
    std::set_intersection(nodes_[a].coauthors.begin(), nodes_[a].coauthors.end(), nodes_[b].coauthors.begin(), nodes_[b].coauthors.end(),
                          std::back_inserter(both));
    return both;
  }

  void add(std::uint32_t a, std::uint32_t b, Verdict verdict, NameRelation relation, std::string_view reason) {
    const auto [first, second] = ordered(a, b);
    if (first != second && known_.insert({first, second}).second)
      links_.push_back({first, second, verdict, relation, reason, shared(a, b)});
  }

  // --- one work ---------------------------------------------------------------------------------------------------------------
  /// The authors of two versions of one work, where each has only one who can be meant.
  void link_works() {
    std::map<std::uint64_t, std::vector<std::uint32_t>> by_place;  // the author lists of works of several versions
    std::set<std::uint64_t> wanted;
    for (const Cluster& cluster : clusters_) {
      if (cluster.size() < 2) continue;
      for (const PublicationId id : cluster) wanted.insert(place_of(id));
    }
    if (wanted.empty()) return;
    for (std::uint32_t i = 0; i < nodes_.size(); ++i) {
      for (const std::uint64_t place : nodes_[i].places) {
        if (wanted.contains(place)) by_place[place].push_back(i);
      }
    }
    for (const Cluster& cluster : clusters_) {
      for (std::size_t i = 1; i < cluster.size(); ++i) link_versions(by_place[place_of(cluster[0])], by_place[place_of(cluster[i])]);
    }
  }

  static std::uint64_t place_of(PublicationId id) { return std::uint64_t{index(id)} * 4 + 1; }

  void link_versions(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
    if (a.size() * b.size() > 10000) return;
    for (const std::uint32_t x : a) {
      const std::uint32_t y = only_fit(x, b);
      if (y != kNone && y != x && only_fit(y, a) == x) add(x, y, Verdict::same, relate(x, y), "same-work");
    }
  }

  static constexpr std::uint32_t kNone = 0xffffffffU;
  std::uint32_t only_fit(std::uint32_t node, const std::vector<std::uint32_t>& among) const {
    std::uint32_t found = kNone;
    for (const std::uint32_t other : among) {
      if (other == node) return node;
      if (!can_be_one(relate(node, other))) continue;
      if (found != kNone) return kNone;
      found = other;
    }
    return found;
  }

  // --- owners -----------------------------------------------------------------------------------------------------------------
  /// Two documents of one person: names that agree, and an address, a profile, an institution or a nickname in common.
  void link_owners() {
    std::map<std::string, std::vector<std::uint32_t>> owners;
    for (std::uint32_t i = 0; i < nodes_.size(); ++i) {
      if (nodes_[i].owner != nullptr) owners[nodes_[i].name.family].push_back(i);
    }
    for (const auto& [family, group] : owners) {
      for (std::size_t a = 0; a < std::min(group.size(), kLargestFamily); ++a) {
        for (std::size_t b = a + 1; b < std::min(group.size(), kLargestFamily); ++b) link_owners(group[a], group[b]);
      }
    }
  }

  void link_owners(std::uint32_t a, std::uint32_t b) {
    const NameRelation relation = relate(a, b);
    if (!can_be_one(relation)) return;
    const bool whole = relation != NameRelation::initials;
    if (have_contact_in_common(*nodes_[a].owner, *nodes_[b].owner) || (whole && have_fact_in_common(*nodes_[a].owner, *nodes_[b].owner)))
      add(a, b, Verdict::same, relation, "same-owner");
  }

  static bool have_contact_in_common(const Person& a, const Person& b) {
    const auto email = [&b](const std::string& e) { return std::find(b.emails.begin(), b.emails.end(), e) != b.emails.end(); };
    const auto link = [&b](const Link& l) {
      return std::any_of(b.links.begin(), b.links.end(), [&l](const Link& m) { return m.url == l.url; });
    };
    return std::any_of(a.emails.begin(), a.emails.end(), email) || std::any_of(a.links.begin(), a.links.end(), link) ||
           (!a.orcid.empty() && a.orcid == b.orcid);
  }

  static bool have_fact_in_common(const Person& a, const Person& b) {
    const auto equal = [](const std::string& x, const std::string& y) { return !x.empty() && x == y; };
    return equal(a.name.nickname, b.name.nickname) || equal(a.name.native, b.name.native) || equal(a.affiliation, b.affiliation);
  }

  // --- names and co-authors -------------------------------------------------------------------------------------------------
  struct BlockEntry {
    std::uint64_t key;
    std::uint32_t node;
    auto operator<=>(const BlockEntry&) const = default;
  };

  template <typename F>
  static void for_blocks(std::vector<BlockEntry>& entries, const F& f) {
    std::sort(entries.begin(), entries.end());
    entries.erase(std::unique(entries.begin(), entries.end()), entries.end());
    for (std::size_t begin = 0; begin < entries.size();) {
      std::size_t end = begin + 1;
      while (end < entries.size() && entries[end].key == entries[begin].key) ++end;
      f(std::span(entries).subspan(begin, end - begin));
      begin = end;
    }
  }

  /// One name in several documents that share a co-author: a chain through all of them.
  void link_equal_names() {
    std::vector<BlockEntry> entries;
    for (std::uint32_t i = 0; i < nodes_.size(); ++i) {
      if (nodes_[i].ordinal > 0 || nodes_[i].name.initials) continue;
      for (const std::uint32_t coauthor : nodes_[i].coauthors) entries.push_back({hash_text(nodes_[i].name.letters, coauthor), i});
      for (const std::string& orcid : nodes_[i].orcids) entries.push_back({hash_text(orcid, 7), i});
    }
    for_blocks(entries, [this](std::span<const BlockEntry> block) {
      for (std::size_t k = 1; k < block.size(); ++k) {
        if (nodes_[block[k - 1].node].name.letters == nodes_[block[k].node].name.letters)
          add(block[k - 1].node, block[k].node, Verdict::same, NameRelation::equal, "same-name");
      }
    });
  }

  /// The names under which a node is looked up: its family, its first given name, its family as it is spelt without accents.
  void add_entries(std::vector<BlockEntry>& entries, std::uint32_t node, std::uint64_t seed) const {
    const PersonName& name = nodes_[node].name;
    entries.push_back({hash_text(name.family, seed), node});
    if (!name.expanded_family.empty()) entries.push_back({hash_text(name.expanded_family, seed), node});
    if (name.given.empty()) return;
    if (!name.initials) entries.push_back({hash_text(name.given.front(), seed), node});
  }

  void link_by_evidence() {
    std::vector<BlockEntry> entries;
    for (std::uint32_t i = 0; i < nodes_.size(); ++i) {
      if (nodes_[i].ordinal > 0 || nodes_[i].name.whole) continue;
      for (const std::uint32_t coauthor : nodes_[i].coauthors) add_entries(entries, i, coauthor);
      if (nodes_[i].in_own_list) add_entries(entries, i, combine(index(nodes_[i].source), 11));
    }
    std::set<Pair> pairs;
    for_blocks(entries, [&pairs](std::span<const BlockEntry> block) {
      const std::size_t size = std::min(block.size(), kLargestBlock);
      for (std::size_t a = 0; a < size; ++a) {
        for (std::size_t b = a + 1; b < size; ++b) pairs.insert({block[a].node, block[b].node});
      }
    });
    for (const auto& [a, b] : pairs) weigh(a, b);
  }

  void weigh(std::uint32_t a, std::uint32_t b) {
    const NameRelation relation = relate(a, b);
    const EvidenceRow* const row = row_of(relation);
    if (row == nullptr || are_in_one_list(a, b)) return;
    const bool in_list = nodes_[a].in_own_list && nodes_[a].source == nodes_[b].source;
    const int together = static_cast<int>(shared(a, b).size());
    const bool own_name = in_list && (nodes_[a].owner != nullptr || nodes_[b].owner != nullptr);  // "J. Doe" in Jane Doe's list
    const int needed = own_name && row->in_list != kNever ? 0 : in_list ? row->in_list : row->elsewhere;
    if (together >= needed) {
      add(a, b, Verdict::same, relation, row->reason);
    } else if (together >= row->possible) {
      add(a, b, Verdict::possible, relation, row->reason);
    }
  }

  bool are_in_one_list(std::uint32_t a, std::uint32_t b) const {
    const auto& x = nodes_[a].places;
    const auto& y = nodes_[b].places;
    return std::find_first_of(x.begin(), x.end(), y.begin(), y.end()) != x.end();
  }

  // --- what speaks against it -------------------------------------------------------------------------------------------------
  /// "Eric Xing" is neither "Eric P. Xing" nor "Eric Q. Xing" when he may be both; "J. Liu" is nobody when she may be two.
  void refuse_ambiguous() {
    std::map<std::uint32_t, std::vector<std::uint32_t>> partners;
    for (const PersonLink& link : links_) {
      if (!is_decided_by_name(link)) continue;
      partners[link.first].push_back(link.second);
      partners[link.second].push_back(link.first);
    }
    add_other_fits(partners);
    for (PersonLink& link : links_) {
      if (!is_decided_by_name(link)) continue;
      const bool clear = have_no_rival(link.second, partners[link.first]) && have_no_rival(link.first, partners[link.second]);
      if (!clear) link.verdict = Verdict::possible;
    }
  }

  static bool is_decided_by_name(const PersonLink& link) {
    return link.verdict == Verdict::same && link.relation != NameRelation::equal && link.reason != "same-work" &&
           link.reason != "same-owner";
  }

  bool have_no_rival(std::uint32_t node, const std::vector<std::uint32_t>& candidates) const {
    return std::all_of(candidates.begin(), candidates.end(), [&](std::uint32_t other) {
      return other == node || (can_be_one(relate(node, other)) && !are_in_one_list(node, other));
    });
  }

  /// Initials must fit one person in the whole run, with or without evidence for the others.
  void add_other_fits(std::map<std::uint32_t, std::vector<std::uint32_t>>& partners) const {
    std::map<std::string_view, std::vector<std::uint32_t>> families;
    for (std::uint32_t i = 0; i < nodes_.size(); ++i) families[nodes_[i].name.family].push_back(i);
    for (auto& [node, candidates] : partners) {
      if (!nodes_[node].name.initials) continue;
      const auto& family = families[nodes_[node].name.family];
      for (std::size_t i = 0; i < std::min(family.size(), kLargestFamily); ++i) {
        if (family[i] != node && !nodes_[family[i]].name.initials && can_be_one(relate(node, family[i]))) candidates.push_back(family[i]);
      }
    }
  }

  /// One written-out name in two documents that share nobody: a namesake, perhaps.
  void report_same_names() {
    for (std::uint32_t begin = 0; begin < nodes_.size();) {
      std::uint32_t end = begin + 1;
      while (end < nodes_.size() && nodes_[end].name.letters == nodes_[begin].name.letters) ++end;
      if (!nodes_[begin].name.initials && end - begin <= kLargestBlock) {
        for (std::uint32_t a = begin; a < end; ++a) {
          for (std::uint32_t b = a + 1; b < end; ++b) {
            if (!are_in_one_list(a, b)) add(a, b, Verdict::possible, NameRelation::equal, "same-name");
          }
        }
      }
      begin = end;
    }
  }

  void sort_links() {
    const auto rank = [](const PersonLink& link) {
      const bool by_fact = link.reason == "same-work" || link.reason == "same-owner";
      return std::tuple(link.verdict != Verdict::same, !by_fact, -static_cast<int>(link.relation), link.first, link.second);
    };
    std::sort(links_.begin(), links_.end(), [&rank](const PersonLink& a, const PersonLink& b) { return rank(a) < rank(b); });
  }

  const std::vector<PersonNode>& nodes_;
  std::span<const Cluster> clusters_;
  const MatchTables& tables_;
  std::vector<PersonLink> links_;
  std::set<Pair> known_;
};

}  // namespace

std::vector<PersonLink> find_person_links(const PersonNodes& nodes, std::span<const Cluster> clusters, const MatchTables& tables) {
  return LinkFinder(nodes, clusters, tables).run();
}

}  // namespace bibfold
