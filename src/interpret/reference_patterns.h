// The forms that a short segment of a reference can have as a whole: a year, pages, a tag, "in press", …
#pragma once

#include <cstddef>

#include "interpret/reference_model.h"
#include "interpret/reference_tokens.h"

namespace bibfold {

/// Longer segments have no pattern.
inline constexpr std::size_t kLongestPattern = 14;

/// All patterns that tokens [begin, end) have; 0 when there are more than kLongestPattern.
Patterns patterns_of(const TokenizedItem& item, std::size_t begin, std::size_t end);

/// "(Q1)", "SCI, IF: 2.6": how others rank the journal of the item; no part of the reference.
bool is_ranking(const TokenizedItem& item, std::size_t begin, std::size_t end);

}  // namespace bibfold
