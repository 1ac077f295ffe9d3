// Headings that a converter set into the first line of what stands below them: "*Publications* “Kites and Winds” …", "PUBLICATIONS Doe, J.
// (2020). …", "Published papers [5] Kites, …"; or into the last line of what stands above: "MSc Tides 2019 SELECTED PUBLICATIONS".
#pragma once

#include "text/page.h"

namespace bibfold {

/// Makes two lines of such a one. What repeats itself on the page is the mark of an item ("**Talks** …") and stays.
void part_run_in_headings(Page& page);

}  // namespace bibfold
