// How much a stretch of text looks like one bibliographic reference: counted evidence for and against. Not a parser: it names no part, and
// its words decide nothing but where publication lists are (see publication_lists.h).
#pragma once

#include <string>
#include <string_view>

#include "bibfold/document.h"

namespace bibfold {

struct Evidence {
  int names = 0;          ///< longest run of segments that look like persons' names
  bool initials = false;  ///< a name with initials is among them: "Doe, J. K.", "J. Doe", "Doe JK"
  bool owner = false;     ///< the owner's family name occurs
  bool named = false;     ///< … in front of the first quotation or italics
  int years = 0;          ///< 19xx, 20xx, 'yy in a tag
  bool period = false;    ///< "2019 – 2021", "Sep. 2020 – present": a stretch of life, not a date of issue
  bool shared = false;    ///< "(with J. Doe)": own name left out
  bool quoted = false;    ///< a title in quotation marks
  bool italic = false;
  int venue = 0;              ///< words such as Journal, Proceedings, Press, arXiv
  bool numbers = false;       ///< volume, issue, pages: "12(3)", "pp. 5–9", "vol. 7"
  bool placed = false;        ///< an acronym and its year: "KDD 2021", "RecSys '20"
  bool identifier = false;    ///< DOI, arXiv id, ISBN
  int against = 0;            ///< words of jobs, talks, courses, grants, committees; "I", "my"
  bool heading_like = false;  ///< short, no year, nothing else
  std::size_t length = 0;     ///< bytes

  /// About -10 … 20. See the constants.
  [[nodiscard]] int score() const;
  /// Names and something that only references have.
  [[nodiscard]] bool is_strong() const { return score() >= kStrong; }

  static constexpr int kWeak = 3;    ///< enough below a heading that promises publications
  static constexpr int kMedium = 5;  ///< enough below an unknown heading inside a publication section
  static constexpr int kStrong = 8;  ///< enough without any heading
};

/// `owner_family`: folded (fold_text), "" when unknown.
Evidence weigh(const StyledText& text, std::string_view owner_family);

/// Nothing but persons' names, as many as there are commas: "A. Author", "Mia Kaya*, Deniz Yılmaz and Øyvind Nordmann", "Doe, J., Roe, R."
bool is_line_of_names(const StyledText& text);

/// "Co-authors: A. Stone", "Co-authored with A. Stone and B. Sample": interpretation knows the words, which leave the owner out.
bool tells_companions(std::string_view text);

/// "*Archives of Kites*, *14*, 343–350." below "Doe, J. (1968). Boats at dusk.": where it was printed, and nobody's name.
bool is_line_of_venue(const StyledText& text);

}  // namespace bibfold
