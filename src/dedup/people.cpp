// Documents and publications → Persons: owners and contributors, one each. External function: collect_people. Conservative: one full name
// in one document is one person; in two documents only with a shared co-author, since namesakes are common; initials alone never join
// anybody.
#include <algorithm>
#include <numeric>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "bibfold/stages.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

/// A name as one document prints it, and where.
struct Node {
  std::string folded;  ///< given and family name, folded
  SourceId source = kNoSource;
  std::vector<Name> names;  ///< distinct
  std::vector<PublicationId> publications;
  const Person* owner = nullptr;
};

std::string folded_name(const Name& name) {
  if (!name.literal.empty()) return fold_text(name.literal);
  return fold_text(name.given + " " + name.dropping_particle + " " + name.non_dropping_particle + " " + name.family + " " + name.suffix);
}

struct Occurrence {
  std::string folded;
  SourceId source;
  PublicationId publication;
  const Name* name;
};

std::vector<Occurrence> occurrences_of(std::span<const Publication> publications) {
  std::vector<Occurrence> all;
  for (std::uint32_t i = 0; i < publications.size(); ++i) {
    for (const auto* people : {&publications[i].authors, &publications[i].editors, &publications[i].contributors}) {
      for (const Contributor& person : *people) {
        std::string folded = folded_name(person.name);
        if (!folded.empty()) all.push_back({std::move(folded), publications[i].span.source, PublicationId{i}, &person.name});
      }
    }
  }
  std::stable_sort(all.begin(), all.end(), [](const Occurrence& a, const Occurrence& b) {
    return std::tie(a.folded, a.source, a.publication) < std::tie(b.folded, b.source, b.publication);
  });
  return all;
}

/// Ascending by folded name, then source.
std::vector<Node> nodes_of(std::span<const Publication> publications) {
  std::vector<Node> nodes;
  for (const Occurrence& o : occurrences_of(publications)) {
    if (nodes.empty() || nodes.back().folded != o.folded || nodes.back().source != o.source)
      nodes.push_back({o.folded, o.source, {}, {}, nullptr});
    Node& node = nodes.back();
    if (std::find(node.names.begin(), node.names.end(), *o.name) == node.names.end()) node.names.push_back(*o.name);
    if (node.publications.empty() || node.publications.back() != o.publication) node.publications.push_back(o.publication);
  }
  return nodes;
}

class PersonFolder {
 public:
  PersonFolder(std::span<const Document> documents, std::span<const Publication> publications)
      : publications_(publications), nodes_(nodes_of(publications)) {
    for (const Document& document : documents) add_owners(document);
    parent_.resize(nodes_.size());
    std::iota(parent_.begin(), parent_.end(), std::size_t{0});
  }

  std::vector<Person> run() {
    join_middle_names();
    join_documents();
    join_owners();
    return persons();
  }

 private:
  void add_owners(const Document& document) {
    for (const Person& owner : document.owners) {
      const std::string folded = folded_name(owner.name);
      if (folded.empty()) continue;
      const auto at = std::find_if(nodes_.begin(), nodes_.end(),
                                   [&](const Node& node) { return node.source == document.source && node.folded == folded; });
      if (at == nodes_.end()) {
        nodes_.push_back({folded, document.source, {owner.name}, {}, &owner});
      } else {
        at->owner = &owner;
        at->names.insert(at->names.begin(), owner.name);
      }
    }
  }

  std::size_t root(std::size_t i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
  }
  void join(std::size_t a, std::size_t b) {
    a = root(a);
    b = root(b);
    parent_[std::max(a, b)] = std::min(a, b);
  }

  /// "Eric Xing" and "Eric P Xing" in one document, when no other middle name competes.
  void join_middle_names() {
    std::vector<std::tuple<SourceId, std::string, std::string, std::size_t>> rows;  // source, family and first given name, rest, node
    for (std::size_t i = 0; i < nodes_.size(); ++i) {
      const Name& name = nodes_[i].names.front();
      const std::string given = fold_text(name.given);
      const std::size_t blank = given.find(' ');
      const std::string first = given.substr(0, blank);
      if (first.size() < 2 || name.family.empty()) continue;
      rows.emplace_back(nodes_[i].source, fold_text(name.non_dropping_particle + " " + name.family) + "/" + first,
                        blank == std::string::npos ? std::string() : given.substr(blank + 1), i);
    }
    std::sort(rows.begin(), rows.end());
    const auto same_group = [&rows](std::size_t a, std::size_t b) {
      return std::get<0>(rows[a]) == std::get<0>(rows[b]) && std::get<1>(rows[a]) == std::get<1>(rows[b]);
    };
    for (std::size_t begin = 0; begin < rows.size();) {
      std::size_t end = begin + 1;
      while (end < rows.size() && same_group(begin, end)) ++end;
      if (end - begin == 2 && std::get<2>(rows[begin]).empty()) join(std::get<3>(rows[begin]), std::get<3>(rows[begin + 1]));
      begin = end;
    }
  }

  std::set<std::string> coauthors(const Node& node) const {
    std::set<std::string> names;
    for (const PublicationId id : node.publications) {
      for (const Contributor& author : publications_[index(id)].authors) names.insert(folded_name(author.name));
    }
    names.erase(node.folded);
    return names;
  }

  /// One full name in several documents: one person where they share a co-author.
  void join_documents() {
    for (std::size_t begin = 0; begin < nodes_.size();) {
      std::size_t end = begin + 1;
      while (end < nodes_.size() && nodes_[end].folded == nodes_[begin].folded) ++end;
      if (end - begin > 1 && has_full_given_name(nodes_[begin])) join_by_coauthors(begin, end);
      begin = end;
    }
  }

  static bool has_full_given_name(const Node& node) {
    const Name& name = node.names.front();
    return !name.literal.empty() || fold_text(name.given).substr(0, fold_text(name.given).find(' ')).size() > 1;
  }

  void join_by_coauthors(std::size_t begin, std::size_t end) {
    std::vector<std::set<std::string>> sets;
    for (std::size_t i = begin; i < end; ++i) sets.push_back(coauthors(nodes_[i]));
    for (std::size_t a = 0; a < sets.size(); ++a) {
      for (std::size_t b = a + 1; b < sets.size(); ++b) {
        const bool shared = std::any_of(sets[a].begin(), sets[a].end(), [&](const std::string& name) { return sets[b].contains(name); });
        if (shared) join(begin + a, begin + b);
      }
    }
  }

  /// Two documents of one owner: the same name, and the same e-mail or nickname.
  void join_owners() {
    std::vector<std::size_t> owners;
    for (std::size_t i = 0; i < nodes_.size(); ++i) {
      if (nodes_[i].owner != nullptr) owners.push_back(i);
    }
    for (std::size_t a = 0; a < owners.size(); ++a) {
      for (std::size_t b = a + 1; b < owners.size(); ++b) {
        if (is_same_owner(nodes_[owners[a]], nodes_[owners[b]])) join(owners[a], owners[b]);
      }
    }
  }

  static bool is_same_owner(const Node& a, const Node& b) {
    if (a.folded != b.folded) return false;
    const auto& emails = b.owner->emails;
    const bool shared = std::any_of(a.owner->emails.begin(), a.owner->emails.end(),
                                    [&emails](const std::string& e) { return std::find(emails.begin(), emails.end(), e) != emails.end(); });
    const std::string& nickname = a.owner->name.nickname;
    return shared || (!nickname.empty() && nickname == b.owner->name.nickname);
  }

  std::vector<Person> persons() {
    std::vector<std::vector<std::size_t>> groups(nodes_.size());
    for (std::size_t i = 0; i < nodes_.size(); ++i) groups[root(i)].push_back(i);
    std::vector<Person> all;
    for (const auto& group : groups) {
      if (!group.empty()) all.push_back(person(group));
    }
    return all;
  }

  Person person(const std::vector<std::size_t>& group) const {
    Person out;
    std::vector<Name> names;
    for (const std::size_t i : group) {
      const Node& node = nodes_[i];
      names.insert(names.end(), node.names.begin(), node.names.end());
      out.publications.insert(out.publications.end(), node.publications.begin(), node.publications.end());
      if (node.owner != nullptr) add_owner(out, *node.owner);
    }
    std::sort(out.publications.begin(), out.publications.end());
    out.publications.erase(std::unique(out.publications.begin(), out.publications.end()), out.publications.end());
    std::stable_sort(names.begin(), names.end(), [](const Name& a, const Name& b) { return fullness(a) > fullness(b); });
    out.name = names.front();
    std::set<std::string> seen{display_name(out.name)};
    for (const Name& name : names) {
      if (seen.insert(display_name(name)).second) out.variants.push_back(name);
    }
    return out;
  }

  /// The form with most to say first; of equal ones the first in the alphabet.
  static std::tuple<std::size_t, std::size_t, std::string> fullness(const Name& name) {
    return {name.native.size() + name.nickname.size(), display_name(name).size(), display_name(name)};
  }

  static void add_owner(Person& out, const Person& owner) {
    out.owner = true;
    out.emails.insert(out.emails.end(), owner.emails.begin(), owner.emails.end());
    out.links.insert(out.links.end(), owner.links.begin(), owner.links.end());
    out.sources.insert(out.sources.end(), owner.sources.begin(), owner.sources.end());
    if (out.affiliation.empty()) out.affiliation = owner.affiliation;
    if (out.orcid.empty()) out.orcid = owner.orcid;
    if (out.span.empty()) out.span = owner.span;
  }

  std::span<const Publication> publications_;
  std::vector<Node> nodes_;
  std::vector<std::size_t> parent_;
};

}  // namespace

std::vector<Person> collect_people(std::span<const Document> documents, std::span<const Publication> publications) {
  return PersonFolder(documents, publications).run();
}

}  // namespace bibfold
