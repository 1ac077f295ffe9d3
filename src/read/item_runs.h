// Runs of items of one form below headings that promise nothing: a run is taken for publications as a whole, or not at all.
#pragma once

#include <vector>

#include "read/list_items.h"
#include "read/outline.h"

namespace bibfold {

/// Items of one form without unknown headings between them.
using ItemRun = std::vector<const ListItem*>;

std::vector<ItemRun> runs_of(const std::vector<ListItem>& items);
/// "12", "[12]"; 0 for other labels and for none.
int number_of(const ListItem& item);
/// "Methods" with 1 and 2, "Applied" with 3 and 4: the numbers of the list go on.
bool goes_on_from(int number, const ItemRun& run);

/// Whether nearly all of the run, below that heading, look like publications.
bool is_accepted_run(const ItemRun& run, const Section& section);
/// Each has a marked title, a year, volume or pages, and nobody else's name: printed by its own signs, for sections of unknown words beside
/// a list that has kept its promise: "Student Note", "Shorter Pieces".
bool is_run_in_print(const ItemRun& run);
/// Whether, whatever is above it, most of a long run are references that are in print.
bool is_list_in_print(const ItemRun& run);

}  // namespace bibfold
