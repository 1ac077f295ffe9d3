// Titles whose beginning and end their italics tell: `settle_italic_title`.
#pragma once

#include "bibfold/document.h"

namespace bibfold {

/// "*Loop spaces and traces of Frobenius*, Geometric representation theory, Fields Inst. Commun. 59": the book behind the italics is no
/// part of the title. "Gaspara Stampa, *Rime*, edizione critica": what stands in italics among the names is the title.
void settle_italic_title(LabelledItem& item);

}  // namespace bibfold
