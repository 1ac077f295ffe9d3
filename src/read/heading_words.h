// What the heading of a section says: publications, or one of the things in a CV that look like them. A table of words in several
// languages.
#pragma once

#include <cstdint>
#include <string_view>

namespace bibfold {

enum class SectionKind : std::uint8_t {
  unknown,
  publications,
  group,      ///< a part of a publication list, when it stands in one: "Journal", "Under review", "Reviews", "2019–2021"
  research,   ///< "Research", "Selected projects": may hold publications
  abstracts,  ///< here and below: look-alikes, never publications by their heading
  talks,
  teaching,
  education,
  positions,
  awards,
  grants,
  service,
  advising,
  news,
  software,
  patents,
  skills,
  contact,
  media,
  referees
};

/// The reason of a skipped block: "talks", "education"; "" for unknown, publications and group.
std::string_view to_string(SectionKind kind);

struct HeadingReading {
  SectionKind kind = SectionKind::unknown;
  bool mixed = false;   ///< names publications and a look-alike: "Publications and talks"
  bool whole = false;   ///< nothing but words that headings are made of: a heading even without markup
  bool year = false;    ///< a year, or a range of years
  bool alone = false;   ///< a group that promises publications without a list around it: "Under review", "Theses", "Datasets"
  bool thesis = false;  ///< a group of the owner's own theses
  bool headed = false;  ///< its last word is that of a look-alike, and one word in front of it is unknown: "Extramural funding"
};

/// "C=CONFERENCE, J=JOURNAL", "[C] Conference, [J] Journal": what the labels of a list mean; no heading.
bool explains_codes(std::string_view text);

HeadingReading read_heading(std::string_view text);

/// The heading without its number, its count and its colon: "3. Publications (12):" → "Publications".
std::string_view heading_title(std::string_view text);

}  // namespace bibfold
