// A formatted citation of a publication whose title is known: where the authors, the year, the venue and the numbers stand in it.
#pragma once

#include <cstdint>
#include <string_view>

#include "bibfold/document.h"

namespace bibfold {

/// Bytes of the citation's text; empty when it does not state the part.
struct CitationPart {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

struct CitationParts {
  bool fits = false;  ///< the title stands in the citation, or something in quotes where it would stand
  CitationPart authors;
  CitationPart year;
  CitationPart venue;
  CitationPart volume;
  CitationPart issue;
  CitationPart pages;
  CitationPart identifier;
};

CitationParts split_citation(const StyledText& citation, std::string_view title);
/// Venue, year and numbers of what stands behind the authors or the title, from `begin` on.
CitationParts split_behind(const StyledText& citation, std::uint32_t begin);

/// End of the list of names with which the text begins, "by" included; 0 when it does not begin with one.
std::uint32_t leading_names_end(std::string_view text);

}  // namespace bibfold
