// Volume, issue, pages, numbers and dates of one item.
#pragma once

#include "bibfold/document.h"

namespace bibfold {

/// "73 Yale L.J. 733, 737–38 (1964)": the page is the first. "Ann. of Math. (2) 141 (1995), no. 3, 443–551": a volume. "Br Med J. 1950 |
/// Sep 30": a year. "viii", "XVII-XLII": pages. "73(1 Pt 2)", "42 Suppl 2": an issue.
void settle_locators(LabelledItem& item);

}  // namespace bibfold
