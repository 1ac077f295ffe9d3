// Documents and publications → Persons: owners and contributors, one each. External function: collect_people. Conservative: names are
// joined only by the evidence of person_links.h, never two that one list of authors has side by side, never two that contradict each other,
// not even through a third.
#include <algorithm>
#include <iterator>
#include <numeric>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "bibfold/stages.h"
#include "dedup/person_links.h"
#include "dedup/person_nodes.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

constexpr std::size_t kManyNames = 64;  // distinct names of one person: beyond that nothing more is joined

/// Nodes that are one person, while they grow together.
class Groups {
 public:
  Groups(const std::vector<PersonNode>& nodes, const MatchTables& tables) : nodes_(nodes), tables_(tables) {
    parent_.resize(nodes.size());
    std::iota(parent_.begin(), parent_.end(), std::size_t{0});
    for (std::uint32_t i = 0; i < nodes.size(); ++i) {
      places_.push_back(nodes[i].places);
      names_.push_back({i});
    }
  }

  std::size_t root(std::size_t i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
  }

  void join(const PersonLink& link) {
    const std::size_t a = root(link.first);
    const std::size_t b = root(link.second);
    if (a == b || share_a_place(a, b) || contradict(a, b)) return;
    const std::size_t to = std::min(a, b);
    const std::size_t from = std::max(a, b);
    parent_[from] = to;
    std::vector<std::uint64_t> places;
    std::merge(places_[a].begin(), places_[a].end(), places_[b].begin(), places_[b].end(), std::back_inserter(places));
    places_[to] = std::move(places);
    places_[from].clear();
    for (const std::uint32_t node : names_[from]) add_name(names_[to], node);
    names_[from].clear();
  }

 private:
  [[nodiscard]] bool share_a_place(std::size_t a, std::size_t b) const {
    auto x = places_[a].begin();
    auto y = places_[b].begin();
    while (x != places_[a].end() && y != places_[b].end()) {
      if (*x == *y) return true;
      *x < *y ? ++x : ++y;
    }
    return false;
  }

  [[nodiscard]] bool contradict(std::size_t a, std::size_t b) const {
    if (names_[a].size() * names_[b].size() > kManyNames) return true;
    for (const std::uint32_t x : names_[a]) {
      for (const std::uint32_t y : names_[b]) {
        if (relate_names(nodes_[x].name, nodes_[y].name, tables_) < NameRelation::shortened) return true;
        if (!nodes_[x].orcids.empty() && !nodes_[y].orcids.empty() && nodes_[x].orcids != nodes_[y].orcids) return true;
      }
    }
    return false;
  }

  /// One node of each spelling and ORCID will do.
  void add_name(std::vector<std::uint32_t>& names, std::uint32_t node) const {
    const bool known = std::any_of(names.begin(), names.end(), [&](std::uint32_t other) {
      return nodes_[other].name.letters == nodes_[node].name.letters && nodes_[other].orcids == nodes_[node].orcids;
    });
    if (!known) names.push_back(node);
  }

  const std::vector<PersonNode>& nodes_;
  const MatchTables& tables_;
  std::vector<std::size_t> parent_;
  std::vector<std::vector<std::uint64_t>> places_;
  std::vector<std::vector<std::uint32_t>> names_;
};

/// The form with most to say first; of equal ones the first in the alphabet.
bool is_fuller(const Name& a, const Name& b) {
  const auto rank = [](const Name& name) {
    const std::string given = fold_text(name.given);
    const auto words = static_cast<int>(split(given, ' ').size());
    std::string display = display_name(name);
    const auto accents = std::count_if(display.begin(), display.end(), [](char c) { return static_cast<unsigned char>(c) > 0x7F; });
    const auto marks = std::count_if(display.begin(), display.end(), [](char c) { return c == ' ' || c == '.' || c == '-'; });
    const auto letters = static_cast<int>(display.size()) - static_cast<int>(marks);  // "ü" counts as much as "ue"
    const auto beside = static_cast<int>(name.native.size() + name.nickname.size());
    return std::tuple(-beside, -letters, -words, -accents, -marks, std::move(display));
  };
  return rank(a) < rank(b);
}

template <typename T>
void append_once(std::vector<T>& to, const std::vector<T>& from) {
  for (const T& value : from) {
    if (std::find(to.begin(), to.end(), value) == to.end()) to.push_back(value);
  }
}

void add_owner(Person& out, const Person& owner) {
  out.owner = true;
  append_once(out.emails, owner.emails);
  for (const Link& link : owner.links) {
    const bool known = std::any_of(out.links.begin(), out.links.end(), [&link](const Link& l) { return l.url == link.url; });
    if (!known) out.links.push_back(link);
  }
  append_once(out.sources, owner.sources);
  if (out.affiliation.empty()) out.affiliation = owner.affiliation;
  if (out.orcid.empty()) out.orcid = owner.orcid;
  if (out.span.empty()) out.span = owner.span;
}

void set_names(Person& out, std::vector<Name> names) {
  std::stable_sort(names.begin(), names.end(), is_fuller);
  out.name = names.front();
  for (const Name& name : names) {
    if (out.name.native.empty()) out.name.native = name.native;
    if (out.name.nickname.empty()) out.name.nickname = name.nickname;
  }
  std::set<std::string> seen{display_name(out.name)};
  for (Name& name : names) {
    if (seen.insert(display_name(name)).second) out.variants.push_back(std::move(name));
  }
}

Person make_person(const std::vector<const PersonNode*>& group) {
  Person out;
  std::vector<Name> names;
  for (const PersonNode* node : group) {
    names.insert(names.end(), node->names.begin(), node->names.end());
    out.publications.insert(out.publications.end(), node->publications.begin(), node->publications.end());
    if (node->owner != nullptr) add_owner(out, *node->owner);
    if (out.orcid.empty() && !node->orcids.empty()) out.orcid = node->orcids.front();
  }
  std::sort(out.publications.begin(), out.publications.end());
  out.publications.erase(std::unique(out.publications.begin(), out.publications.end()), out.publications.end());
  set_names(out, std::move(names));
  return out;
}

class PeopleCollector {
 public:
  PeopleCollector(std::span<const Document> documents, std::span<const Publication> publications, const SourceSet& sources,
                  std::span<const Cluster> clusters)
      : all_(find_person_nodes(documents, publications, sources)),
        links_(find_person_links(all_, clusters, tables_)),
        groups_(all_.nodes, tables_) {}

  std::vector<Person> run() {
    for (const PersonLink& link : links_) {
      if (link.verdict == Verdict::same) groups_.join(link);
    }
    std::vector<Person> people = persons();
    for (const PersonLink& link : links_) report_possible(people, link);
    return people;
  }

 private:
  std::vector<Person> persons() {
    std::vector<std::vector<const PersonNode*>> groups(all_.nodes.size());
    for (std::size_t i = 0; i < all_.nodes.size(); ++i) groups[groups_.root(i)].push_back(&all_.nodes[i]);
    std::vector<Person> people;
    person_of_.assign(all_.nodes.size(), kNobody);
    for (std::size_t i = 0; i < groups.size(); ++i) {
      if (groups[i].empty()) continue;
      Person person = make_person(groups[i]);
      if (!person.owner && person.publications.empty()) continue;  // a companion who wrote nothing that is here
      person_of_[i] = people.size();
      people.push_back(std::move(person));
    }
    return people;
  }

  /// What was not joined, for want of evidence or because something forbids it, is said at both persons.
  void report_possible(std::vector<Person>& people, const PersonLink& link) {
    const std::size_t a = person_of_[groups_.root(link.first)];
    const std::size_t b = person_of_[groups_.root(link.second)];
    if (a == b || a == kNobody || b == kNobody) return;
    add_possible(people[a], people[b], link);
    add_possible(people[b], people[a], link);
  }

  void add_possible(Person& person, const Person& other, const PersonLink& link) {
    PossiblePerson possible{display_name(other.name), std::string(link.reason), {}};
    for (const std::uint32_t coauthor : link.shared) possible.shared.push_back(all_.coauthors[coauthor]);
    std::sort(possible.shared.begin(), possible.shared.end());
    const bool known = std::any_of(person.possible.begin(), person.possible.end(),
                                   [&](const PossiblePerson& p) { return p.name == possible.name && p.reason == possible.reason; });
    if (!known) person.possible.push_back(std::move(possible));
  }

  static constexpr std::size_t kNobody = static_cast<std::size_t>(-1);

  const MatchTables& tables_ = MatchTables::compiled_in();
  PersonNodes all_;
  std::vector<PersonLink> links_;
  Groups groups_;
  std::vector<std::size_t> person_of_;  // by root
};

}  // namespace

std::vector<Person> collect_people(std::span<const Document> documents, std::span<const Publication> publications, const SourceSet& sources,
                                   std::span<const Cluster> clusters) {
  return PeopleCollector(documents, publications, sources, clusters).run();
}

}  // namespace bibfold
