// Theses whose title, kind, advisor and university are set off by commas alone: `settle_thesis_title`.
#pragma once

#include "bibfold/document.h"

namespace bibfold {

/// "Les stations (1936-1975), thèse de doctorat en histoire, sous la direction de Jane Doe, Université des Lacs", all taken for the title:
/// kind, advisor and university become pieces of their own.
void settle_thesis_title(LabelledItem& item);
/// "Example Fibre Centre, Information Report | FI-9": who gave it out, in front of the kind of the report.
void part_body_from_report(LabelledItem& item);

}  // namespace bibfold
