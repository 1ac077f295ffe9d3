// Titles that one source has for several publications: "Chair's message" every year, "Book reviews" by many. An equal title of that kind
// tells little. External function: mark_recurring_titles. Decides about no pair.
#pragma once

#include <span>
#include <vector>

#include "dedup/match_keys.h"
#include "dedup/match_tables.h"

namespace bibfold {

/// Sets MatchKeys::recurring_title of all; `publications`: in the order of `keys`.
void mark_recurring_titles(std::vector<MatchKeys>& keys, std::span<const Publication> publications, const MatchTables& tables, int jobs);

}  // namespace bibfold
