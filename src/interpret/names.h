// Names of persons and collaborations: from text to CSL's parts. One parser for every format.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "bibfold/document.h"
#include "bibfold/name.h"
#include "bibfold/publication.h"

namespace bibfold {

/// One name in either order: "Leandro von Werra", "von Werra, Leandro", "Xu, J.", "Doe JA" (Vancouver), "BigScience" (literal).
/// Marks and markup must be gone. What cannot be split is a literal.
Name parse_name(std::string_view text);

/// A name with native script or nickname in brackets or quotes: "QIAN LIU(刘乾)", "Zoe (Ray) Miller", 'Zoe "Ray" Miller'.
Name parse_owner_name(std::string_view text);

/// BibTeX's name syntax: "A. Last and von Last, Jr, First and {Some Collaboration} and others"; values may hold LaTeX. Also biblatex's
/// "family=Last, given=First, prefix=von". Words are given to the parts as BibTeX does it; a lone word, a name in braces and the
/// unmistakable name of a body are literals. Marks at either end of a word ("Doe*, Jane", "Jane Doe$^{1,\dagger}$") are taken out of the
/// name. Lists that are no BibTeX at all ("Doe, J., Roe, R.; Poe, P.") are read as parse_author_list reads them.
struct NameList {
  std::vector<Name> names;
  bool truncated = false;         ///< "and others", "et al."
  std::vector<AuthorMark> marks;  ///< `author` is the index into `names`; as printed, in order
};
NameList parse_bibtex_names(std::string_view latex);

/// A stretch of free text that is a list of names: any separators, both orders, marks (*, †, digits, superscripts), "and", "et al.".
/// `begin`/`end` of each name are offsets into `text`.
struct ListedName {
  Name name;
  std::vector<std::string> marks;  ///< as printed, in order: "*", "⊠", "1"
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  int confidence = 0;  ///< 0 … 1000: how well the words and the form fit a name
};
struct AuthorList {
  std::vector<ListedName> names;
  bool truncated = false;
};
/// `runs`: styles over `text` (superscripts are marks). Semicolons, " | ", "&", "and", "und", "et", "y", "e" separate too.
AuthorList parse_author_list(std::string_view text, std::span<const StyleRun> runs = {});
/// Persons named with confidence, and nothing else.
bool names_persons(std::string_view text);
/// "J. B. Doe", "Doe, J.": some word of it is a capital and a period.
bool has_initial(std::string_view text);

/// 0 … 1000: how much `text` (one comma segment) looks like one person's name: two to four capitalised words, initials, particles.
int name_likeness(std::string_view text);

/// The names met elsewhere in a document: the best evidence there is that a stretch of its references is a name.
class KnownNames {
 public:
  explicit KnownNames(std::span<const Name> names);
  /// The same name in any order and spelling of initials: "Jane A. Doe", "Doe, J. A." and "J. Doe" where "Jane Doe" is known.
  [[nodiscard]] bool contains(std::string_view text) const;

 private:
  std::vector<std::string> keys_;  ///< sorted
};

/// Whether one comma segment is a name: `yes` when it is known or can be little else, `no` when it cannot be one.
enum class NameVerdict : std::uint8_t { no, maybe, yes };
NameVerdict judge_name(std::string_view text, const KnownNames& known);

}  // namespace bibfold
