// What is told behind a reference, of the same work or of what became of it: reprints, translations, reviews, prizes.
#pragma once

#include "bibfold/document.h"

namespace bibfold {

/// "… *Example Review* 61 (2015): 6–33. Also published in German as “Gips,” *ARCH+* 227 (2017): 44–53": pieces behind such words are one
/// note, where the reference is whole before them.
void settle_tail_remarks(LabelledItem& item);

}  // namespace bibfold
