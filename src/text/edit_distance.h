// Levenshtein distance with a cutoff, bit-parallel (Myers 1999, Hyyrö 2003): 64 characters a step.
#pragma once

#include <string_view>

namespace bibfold {

/// Number of insertions, deletions and substitutions of bytes; anything above `limit` is returned as limit + 1.
int edit_distance(std::string_view a, std::string_view b, int limit);
/// 0 … 1000: 1000 for equal, by the longer one's length. Below `cutoff`: 0.
int edit_similarity(std::string_view a, std::string_view b, int cutoff = 0);
/// The candidate nearest to `word`, "" when none is near enough to be meant ("merg" → "merge").
std::string_view nearest(std::string_view word, const std::string_view* begin, const std::string_view* end);

}  // namespace bibfold
