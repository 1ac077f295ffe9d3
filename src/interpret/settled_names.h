// Who did what: the names of one item, told by the words that stand beside them.
#pragma once

#include "bibfold/document.h"

namespace bibfold {

/// "Roger CHARTIER (éd.), Pratiques de la lecture", "Doe, J. and Roe, K. (Eds.)": all of them are editors. "(J. Strachey, Trans.)",
/// "trans. Ann Doe": translators. "SANTOS | Boaventura de Sousa": one name. "Example Health Organization. (2013). Title": an author.
void settle_names(LabelledItem& item);

}  // namespace bibfold
