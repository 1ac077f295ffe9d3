// Names of a publication, as people wrote them down once → the publications of this run that they mean. External class: NamedPublications.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "bibfold/publication.h"
#include "bibfold/ruling.h"

namespace bibfold {

class NamedPublications {
 public:
  explicit NamedPublications(std::span<const Publication> publications);

  /// Those that fit the most names, an identifier weighing more than a title with its year, and a title more than a key. A key alone means
  /// nothing where other names are given and the key was generated: it may be another paper's today. A title in another year, up to four
  /// years from that which is named, means the only publication that has it, or the one whose own key is named as well.
  [[nodiscard]] std::vector<PublicationId> find(const Side& side) const;
  /// Every one that an identifier, or title and year fit, else as `find`.
  [[nodiscard]] std::vector<PublicationId> find_all(const Side& side) const;

 private:
  using Index = std::unordered_map<std::string, std::vector<PublicationId>>;
  using Scores = std::map<PublicationId, int>;
  [[nodiscard]] Scores scores_of(const Side& side) const;
  void add_name(const Selector& name, Scores& scores) const;

  std::span<const Publication> publications_;
  Index keys_;         // lower case
  Index identifiers_;  // "doi:10.1000/1"
  Index titles_;       // folded
};

}  // namespace bibfold
