// Titles that end in what they are: "Kite 2 Technical Report", by the team that made the model.
#pragma once

#include "bibfold/document.h"

namespace bibfold {

/// Gives the words "Technical Report" back to the title that ends in them, unless a number or a school behind them tells that they are the
/// kind of the work.
void settle_report_title(LabelledItem& item);

}  // namespace bibfold
