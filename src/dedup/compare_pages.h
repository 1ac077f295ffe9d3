// The pages of two publications → level of likeness. External functions: compare_pages, compare_pages_of. What a number of a page tells
// depends on what stands beside it: every issue has a page 1, and a review that is written anew keeps its number.
#pragma once

#include "bibfold/match.h"
#include "dedup/match_keys.h"

namespace bibfold {

/// "53-57" and "53"; "1-10" counts from the paper's own first page and cannot contradict.
Level compare_pages(const PageKey& a, const PageKey& b);

/// The same in the light of the issues, the years and the titles. Every issue has a page 1, a cover and an imprint, and several abstracts
/// stand on one page: the same number in another issue, or under an unlike title, tells little. "e1234" is no number of a page.
Level compare_pages_of(const MatchKeys& a, const MatchKeys& b, bool unlike_titles);

}  // namespace bibfold
