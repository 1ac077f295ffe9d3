// The identifiers of a publication as they are compared: which of them name the work, which a copy of it, without the number of a version.
// External functions: fold_identifiers, year_of_deposit, can_contradict. Decides nothing about pairs.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bibfold/identifier.h"
#include "bibfold/publication.h"

namespace bibfold {

/// What a DOI names besides a publication: data/doi_prefixes.tsv.
enum class DoiKind : std::uint8_t { work, deposit, anything, data };

class DoiPrefixes {
 public:
  explicit DoiPrefixes(std::string_view lines);
  /// `doi`: lower case.
  [[nodiscard]] DoiKind kind_of(std::string_view doi) const;

 private:
  std::vector<std::pair<std::string, DoiKind>> rows_;  // sorted
};

/// An identifier that names one work; ISBN and ISSN name the container and are left out (a book's ISBN is its own).
struct IdentifierKey {
  Scheme scheme{};
  std::string value;
  bool preprint = false;  ///< names the preprint or a deposited copy only: arXiv, the DOI of a preprint server or a repository
  auto operator<=>(const IdentifierKey&) const = default;
};

/// Sorted.
std::vector<IdentifierKey> fold_identifiers(const Publication& publication, const DoiPrefixes& prefixes);

/// arXiv dates an entry by its last version ("year = {2023}", eprint 1706.03762); the number tells the year of the first. 0: none does.
int year_of_deposit(const std::vector<Identifier>& identifiers);

/// Of two different ones: no work has both.
bool can_contradict(const IdentifierKey& a, const IdentifierKey& b);

}  // namespace bibfold
