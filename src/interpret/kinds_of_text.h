// Words for what a text is, where names stand: "Foreword", "Invited Commentary", "Ph.D. Thesis: …".
#pragma once

#include "interpret/reference_names.h"
#include "interpret/reference_tokens.h"

namespace bibfold {

/// "Foreword: Rules for Rulemakers", "Book Review, 118 Mich. L. Rev. 1021": kinds of texts in front of an item, or behind its first names.
bool is_kind_of_text(const TokenizedItem& item, const NameReading& name);
/// "Ph.D. Thesis: “Multiphase Flow”", "Op-ed: “Fix the Grid”": what a thing is, in front of a colon and of all else.
bool is_kind_before_colon(const TokenizedItem& item, const NameReading& name);

}  // namespace bibfold
