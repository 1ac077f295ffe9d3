// Publications on a line each whose fields have bars between them: "Kites at Night | NeurIPS | Dec 2020", with lines about them below.
#pragma once

#include <vector>

#include "read/labelled_record.h"
#include "read/outline.h"
#include "text/page.h"

namespace bibfold {

/// Those of the section, in order; none unless its heading promises publications and it begins with one.
std::vector<LabelledRecord> find_piped_records(const Page& page, const Section& section);

}  // namespace bibfold
