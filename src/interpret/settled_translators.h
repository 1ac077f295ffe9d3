// Who translated: `settle_translators`. "(J. Strachey, Trans.)", "trans. Ann Doe", "translated by Claire Jacobson".
#pragma once

#include "bibfold/document.h"

namespace bibfold {

/// Names beside a word that says so become translators; the word goes.
void settle_translators(LabelledItem& item);

}  // namespace bibfold
