// The comparison form of a venue: what is left of "Proceedings of the 27th International Conference on …, Santa Fe, 2018" when it is
// compared, and the acronym that interpretation found. External functions: fold_venue, is_submission, compare_venues;
// external class: VenueFolder.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>

#include "bibfold/match.h"
#include "bibfold/publication.h"
#include "dedup/venue_names.h"

namespace bibfold {

/// What the words around the name say: a conference paper and an article are not the same publication, though both are in "machine
/// learning".
enum class VenueForm : std::uint8_t { unknown, periodical, conference, workshop };

struct VenueKey {
  std::string short_name;  ///< folded acronym without track: "emnlp" of "EMNLP Findings"; "" when unknown
  std::string track;       ///< "findings"; of "X@Y", "y"
  std::string words;       ///< folded words of the full name without ordinals, years and "proceedings of the": "computational linguistics"
  std::string place;       ///< behind the name in brackets, folded: "lond" of "J Physiol (Lond)"
  std::string initials;    ///< of all its informative words: "vldb" of "very large data bases"
  int row = -1;            ///< of VenueNames, by the acronym or the words
  int ordinal = 0;         ///< 27 of "Proceedings of the 27th …"; 0 when it states none, or several
  VenueForm form{};
  bool known = false;    ///< in a table, or says of itself that it is a journal or a conference: more than "Zurich, Switzerland"
  bool journal = false;  ///< the whole name is one of the table of journals
  bool cut_off = false;  ///< "proceedings of the international conference on very …"
  bool report = false;   ///< a report series or an institution: a version before the venues
  [[nodiscard]] bool empty() const { return short_name.empty() && words.empty() && !report; }
};

/// "submitted for publication" in the place of a journal: a manuscript, which has a year of its own.
bool is_submission(const Publication& publication);

/// Empty for preprints: a server is no venue; and for what names none ("submitted", "unpublished manuscript").
VenueKey fold_venue(const Publication& publication, const VenueNames& names = VenueNames::none());

/// Venues as they are met: the next paper is in the same one more often than not. For one thread.
class VenueFolder {
 public:
  explicit VenueFolder(const VenueNames& names) : names_(names) {}
  const VenueKey& fold(const Publication& publication);

 private:
  const VenueNames& names_;
  std::unordered_map<std::string, VenueKey> known_;  ///< by all that fold_venue reads
};

/// "VLDB", which says neither that it is the conference nor that it is "VLDB J.".
bool is_acronym_of_both(const VenueKey& bare, const VenueKey& journal);

/// equal, close (one is a track, a longer form, an abbreviation of the other), later (a report, and where it was published), different,
/// conflicting (two known acronyms), missing.
Level compare_venues(const VenueKey& a, const VenueKey& b, const VenueNames& names = VenueNames::none());

}  // namespace bibfold
