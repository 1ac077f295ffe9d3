// Publications whose title is a heading of its own, above short lines that say when, where and with whom: the pages of people at networks,
// résumés that a program wrote from data, "#### Kites at Night — *ICFP 2024*".
#pragma once

#include <vector>

#include "read/labelled_record.h"
#include "read/outline.h"
#include "text/page.h"

namespace bibfold {

/// The records of the section, in order: all of it, or none.
std::vector<LabelledRecord> find_headed_records(const Page& page, const Section& section);

}  // namespace bibfold
