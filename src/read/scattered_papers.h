// Whole references outside of lists: "Paper: A. Doe, B. Roe, "Title," ICML 2018." among the bullets of a job, and projects whose heading is
// the title of a paper, with its authors and its venue in the lines below.
#pragma once

#include <string_view>
#include <vector>

#include "read/list_items.h"

namespace bibfold {

/// The references among the items of a section about jobs, projects or anything unknown, each as an item of its own.
std::vector<ListItem> find_scattered_papers(const std::vector<ListItem>& items, std::string_view owner_family);

/// Those of them that stand in bullets, cited or told of.
std::vector<ListItem> find_told_papers(const std::vector<ListItem>& items, std::string_view owner_family);

/// What tells such an item from others: its title, or most of it.
std::string_view title_of_scattered(const ListItem& paper);

}  // namespace bibfold
