// The words that headings of CVs and pages are made of, in several languages: which kind of section each phrase tells.
#pragma once

#include <cstddef>
#include <string_view>

#include "read/heading_words.h"

namespace bibfold {

struct HeadingPhrase {
  std::string_view phrase;
  SectionKind kind = SectionKind::unknown;
};

constexpr std::string_view phrase_of(const HeadingPhrase& row) { return row.phrase; }

/// The row with the longest phrase that stands at word `at` of `folded`; a default row when there is none.
HeadingPhrase longest_heading_phrase(std::string_view folded, std::size_t at);

}  // namespace bibfold
