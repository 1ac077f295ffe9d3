// See person_nodes.h.
#include "dedup/person_nodes.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

namespace bibfold {
namespace {

constexpr std::size_t kLargestTeam = 100;  // co-authors in longer lists are no acquaintances, and their number grows with the square
constexpr std::uint64_t kRoles = 4;

struct Occurrence {
  PersonName name;
  const Contributor* person = nullptr;
  const Name* companion = nullptr;
  PublicationId publication = kNoPublication;
  SourceId source = kNoSource;
  std::uint64_t place = 0;
  std::uint32_t ordinal = 0;
};

class NodeFinder {
 public:
  NodeFinder(std::span<const Document> documents, std::span<const Publication> publications, const SourceSet& sources)
      : documents_(documents), publications_(publications), sources_(sources) {}

  PersonNodes run() {
    for (const Document& document : documents_) add_owners(document);
    for (std::uint32_t i = 0; i < publications_.size(); ++i) add_publication(PublicationId{i});
    for (const Document& document : documents_) add_companions(document);
    std::sort(occurrences_.begin(), occurrences_.end(), [this](const Occurrence& a, const Occurrence& b) { return key(a) < key(b); });
    for (const Occurrence& occurrence : occurrences_) add_to_node(occurrence);
    for (PersonNode& node : found_.nodes) finish(node);
    return std::move(found_);
  }

 private:
  using Circle = std::pair<const Document*, const Companions*>;
  using Key = std::tuple<std::string_view, std::uint32_t, std::string_view, std::uint64_t>;
  [[nodiscard]] Key key(const Occurrence& o) const { return {o.name.letters, o.ordinal, path(o.source), o.place}; }
  [[nodiscard]] std::string_view path(SourceId id) const { return id == kNoSource ? std::string_view() : sources_[id].path; }

  void add_owners(const Document& document) {
    for (const Person& owner : document.owners) {
      PersonName name = person_name(owner.name);
      if (name.letters.empty()) continue;
      owned_.insert(document.source);
      owners_[{document.source, name.letters}].push_back(&owner);
      // An owner is there even if no publication names him.
      occurrences_.push_back({std::move(name), nullptr, nullptr, kNoPublication, document.source, 0, 0});
    }
  }

  void add_publication(PublicationId id) {
    const Publication& publication = publications_[index(id)];
    std::uint64_t role = 0;
    for (const auto* people : {&publication.authors, &publication.editors, &publication.contributors}) {
      std::map<std::string, std::uint32_t> seen;
      for (const Contributor& person : *people) {
        Occurrence one{person_name(person.name), &person, nullptr, id, publication.span.source, index(id) * kRoles + role + 1, 0};
        if (one.name.letters.empty()) continue;
        one.ordinal = seen[one.name.letters]++;
        occurrences_.push_back(std::move(one));
      }
      ++role;
    }
  }

  /// Each line of companions is a list of names of its own, behind those of the publications.
  void add_companions(const Document& document) {
    first_circle_of_[document.source] = circles_.size();
    for (const Companions& companions : document.companions) {
      const std::uint64_t place = first_circle() + circles_.size();
      std::map<std::string, std::uint32_t> seen;
      for (const Name& name : companions.names) {
        Occurrence one{person_name(name), nullptr, &name, kNoPublication, document.source, place, 0};
        if (one.name.letters.empty() || one.name.initials) continue;
        one.ordinal = seen[one.name.letters]++;
        occurrences_.push_back(std::move(one));
      }
      circles_.emplace_back(&document, &companions);
    }
  }
  [[nodiscard]] std::uint64_t first_circle() const { return publications_.size() * kRoles + 1; }

  void add_to_node(const Occurrence& occurrence) {
    auto& nodes = found_.nodes;
    const bool same = !nodes.empty() && nodes.back().name.letters == occurrence.name.letters &&
                      nodes.back().ordinal == occurrence.ordinal && nodes.back().source == occurrence.source;
    if (!same) {
      nodes.emplace_back();
      nodes.back().name = occurrence.name;
      nodes.back().source = occurrence.source;
      nodes.back().ordinal = occurrence.ordinal;
      nodes.back().in_own_list = owned_.contains(occurrence.source);
    }
    PersonNode& node = nodes.back();
    if (occurrence.companion != nullptr) {
      add_once(node.names, *occurrence.companion);
      node.places.push_back(occurrence.place);
      return;
    }
    if (occurrence.person == nullptr) return add_owner(node);
    add_once(node.names, occurrence.person->name);
    if (node.publications.empty() || node.publications.back() != occurrence.publication)
      node.publications.push_back(occurrence.publication);
    node.places.push_back(occurrence.place);
    if (!occurrence.person->orcid.empty()) add_once(node.orcids, occurrence.person->orcid);
  }

  void add_owner(PersonNode& node) {
    const auto& owners = owners_[{node.source, node.name.letters}];
    node.owner = owners.front();
    for (const Person* owner : owners) {
      add_once(node.names, owner->name);
      for (const Name& variant : owner->variants) add_once(node.names, variant);
      if (!owner->orcid.empty()) add_once(node.orcids, owner->orcid);
    }
  }

  template <typename T>
  static void add_once(std::vector<T>& values, const T& value) {
    if (std::find(values.begin(), values.end(), value) == values.end()) values.push_back(value);
  }

  void finish(PersonNode& node) {
    std::sort(node.orcids.begin(), node.orcids.end());
    for (const PublicationId id : node.publications) {
      const auto& authors = publications_[index(id)].authors;
      for (std::size_t i = 0; i < std::min(authors.size(), kLargestTeam); ++i) add_coauthor(node, coauthors_of(id)[i]);
    }
    for (const std::uint64_t place : node.places) {
      if (place >= first_circle()) add_circle(node, circles_[place - first_circle()]);
    }
    if (node.owner != nullptr) add_companions_of(node);
    std::sort(node.coauthors.begin(), node.coauthors.end());
    node.coauthors.erase(std::unique(node.coauthors.begin(), node.coauthors.end()), node.coauthors.end());
  }

  /// Companions know each other, and the owner of the page.
  void add_circle(PersonNode& node, const Circle& circle) {
    const auto& names = circle.second->names;
    for (std::size_t i = 0; i < std::min(names.size(), kLargestTeam); ++i) add_coauthor(node, coauthor(names[i]));
    for (const Person& owner : circle.first->owners) add_coauthor(node, coauthor(owner.name));
  }

  void add_companions_of(PersonNode& owner) {
    for (std::size_t i = first_circle_of_[owner.source]; i < circles_.size() && circles_[i].first->source == owner.source; ++i)
      add_circle(owner, circles_[i]);
  }

  void add_coauthor(PersonNode& node, std::uint32_t coauthor) {
    if (coauthor != kNobody && coauthor_letters_[coauthor] != node.name.letters) node.coauthors.push_back(coauthor);
  }

  /// By author: an index into the co-authors, or kNobody for initials.
  const std::vector<std::uint32_t>& coauthors_of(PublicationId id) {
    if (teams_.empty()) teams_.resize(publications_.size());
    auto& team = teams_[index(id)];
    const auto& authors = publications_[index(id)].authors;
    for (std::size_t i = team.size(); i < std::min(authors.size(), kLargestTeam); ++i) team.push_back(coauthor(authors[i].name));
    return team;
  }

  std::uint32_t coauthor(const Name& name) {
    PersonName folded = person_name(name);
    if (folded.letters.empty() || folded.initials || folded.whole) return kNobody;
    const auto [at, added] = ids_.try_emplace(folded.letters, static_cast<std::uint32_t>(found_.coauthors.size()));
    if (added) {
      found_.coauthors.push_back(display_name(name));
      coauthor_letters_.push_back(std::move(folded.letters));
    }
    return at->second;
  }

  static constexpr std::uint32_t kNobody = 0xffffffffU;
  std::span<const Document> documents_;
  std::span<const Publication> publications_;
  const SourceSet& sources_;
  std::set<SourceId> owned_;
  std::map<std::pair<SourceId, std::string>, std::vector<const Person*>> owners_;
  std::vector<Occurrence> occurrences_;
  std::vector<Circle> circles_;  // those of one document together
  std::map<SourceId, std::size_t> first_circle_of_;
  std::map<std::string, std::uint32_t> ids_;
  std::vector<std::string> coauthor_letters_;
  std::vector<std::vector<std::uint32_t>> teams_;
  PersonNodes found_;
};

}  // namespace

PersonNodes find_person_nodes(std::span<const Document> documents, std::span<const Publication> publications, const SourceSet& sources) {
  return NodeFinder(documents, publications, sources).run();
}

}  // namespace bibfold
