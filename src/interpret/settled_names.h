// Who did what: the names of one item, told by the words that stand beside them.
#pragma once

#include <string_view>

#include "bibfold/document.h"

namespace bibfold {

/// "Roger CHARTIER (éd.), Pratiques de la lecture", "Doe, J. and Roe, K. (Eds.)": all of them are editors. "(J. Strachey, Trans.)",
/// "trans. Ann Doe": translators. "Example Health Organization. (2013). Title": an author.
void settle_names(LabelledItem& item);

/// What a bracket behind names says when their bearers edited: "éd.", "a cura di", "orgs.".
bool is_editor_mark(std::string_view inside);

}  // namespace bibfold
