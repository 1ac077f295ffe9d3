// What the pieces of one item say together, where the search looked at each by itself.
#pragma once

#include "bibfold/document.h"
#include "interpret/tables.h"

namespace bibfold {

/// "Doe, J. and Roe, K. (Eds.)": all of them are editors. "Review of Jane Doe, The Ward Atlas, Isis 90 (1999)": the title says what is
/// reviewed, and whoever wrote that is no author. "75:3 (2003), 678–80", "40.2 (2016), 211–35": an issue before the pages is none of them.
void settle_pieces(LabelledItem& item, const Tables& tables);

}  // namespace bibfold
