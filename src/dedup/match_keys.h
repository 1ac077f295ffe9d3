// The comparison form of a publication: everything that decides whether two are one work, without what spelling, order and markup add.
// External functions: fold_publication, fold_publications. Never printed but by `explain`; decides nothing.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "bibfold/publication.h"
#include "dedup/identifier_key.h"
#include "dedup/match_tables.h"
#include "dedup/name_key.h"
#include "dedup/title_key.h"
#include "dedup/venue_key.h"

namespace bibfold {

/// "53-57" → 53, 57; "e1234" has only letters.
struct PageKey {
  std::string letters;  ///< folded, without "pp"
  int first = 0;        ///< 0: not a plain number
  int last = 0;
  [[nodiscard]] bool empty() const { return letters.empty(); }
};
/// "737--738", "pp. 737-8".
PageKey fold_pages(std::string_view text);

/// `published`: in a venue, or said to be.
enum class Phase : std::uint8_t { unknown, preprint, published };

inline constexpr const char* kAllVolumes = "all";

struct MatchKeys {
  TitleKey title;
  std::vector<TitleKey> parallel_titles;  ///< of "Original [Translation]", the titles that are not the beginning
  std::vector<NameKey> authors;           ///< in order; the editors where there are no authors
  bool truncated_authors = false;
  int year = 0;              ///< 0: not stated
  int day = 0;               ///< 315 of 15 March, 300 where it states the month only; 0: neither
  int deposited = 0;         ///< the year of a preprint's first version, which its number tells; 0: it does not
  bool unplaced = false;     ///< an article with a DOI, in no volume or issue yet: it may come out in the next year
  bool forthcoming = false;  ///< "to appear": it may have come out later than that
  VenueKey venue;
  std::string volume;  ///< of a set of volumes kAllVolumes
  std::string issue;   ///< or the number of a report, a patent, a standard
  PageKey page;
  std::vector<IdentifierKey> identifiers;  ///< sorted
  Type type{};
  Phase phase{};
  bool unspecified_deposit = false;  ///< see stated_kind.h
  std::string edition;
  bool edition_in_title = false;          ///< "…, Second Edition"
  std::vector<std::string> text_editors;  ///< of another author's book: family names, sorted
  std::vector<std::string> translators;   ///< family names, sorted
  std::string publisher;                  ///< of a book: "harbour", without words that many have in their names
  SourceId list = kNoSource;              ///< the source, when it is a list of one person's publications
  bool translated = false;                ///< the title stands in brackets: a translation
  bool other_language = false;            ///< the record says that the text is in another language than English
  std::uint64_t content = 0;              ///< hash of all that is above but `list`, as read: equal records have the same
  bool recurring_title = false;           ///< one source has this title in many years, or by people who share no name
};

/// All but `recurring_title`.
MatchKeys fold_publication(const Publication& publication, const MatchTables& tables, VenueFolder& venues);
/// One per publication, in order; `recurring_title` is found among all of them.
std::vector<MatchKeys> fold_publications(std::span<const Publication> publications, const MatchTables& tables, int jobs);

}  // namespace bibfold
