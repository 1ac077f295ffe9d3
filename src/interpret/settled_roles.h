// Who edited or translated a book, where the title or the venue has taken them in: `settle_roles`.
#pragma once

#include "bibfold/document.h"

namespace bibfold {

/// "Some Title. Edited by Jane Doe" becomes a title and an editor. Wants a word for the role and nothing but persons behind it.
void settle_roles(LabelledItem& item);

}  // namespace bibfold
