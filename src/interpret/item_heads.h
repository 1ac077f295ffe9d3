// What stands in front of a title and is none of it: the owner's role, the kind of text, how far it is.
#pragma once

#include "bibfold/document.h"

namespace bibfold {

/// "Co-editor with Jane Doe, *The Example Handbook*", "Guest editor, special issue on “Kites”", "Art. „Gasthaus“", "Note, *Contempt of
/// Court*": role and kind become pieces of their own. "Ritz, César, in: Example Biography": the entry of a dictionary is its title.
void settle_head(LabelledItem& item);

}  // namespace bibfold
