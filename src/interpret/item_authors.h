// The names in the author and editor pieces of an item, and what the marks behind them mean.
#pragma once

#include "bibfold/document.h"
#include "bibfold/publication.h"

namespace bibfold {

/// "(with Jane Doe and R. Roe)": left-over text that names co-authors behind "with".
bool is_companion_piece(const LabelledItem& item, const Piece& piece);

/// Appends authors, editors and author marks to `record`, and sets `truncated_authors`. Marks get the meaning that a legend in the item
/// gives them ("* = equal contribution"), envelopes mean the corresponding author, others stay as printed.
void read_contributors(const LabelledItem& item, Publication& record);

}  // namespace bibfold
