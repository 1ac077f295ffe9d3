// What the layout of a page says about an item overrules what the reference parser made of it: `respect_known`.
#pragma once

#include "bibfold/document.h"

namespace bibfold {

/// Puts RawItem::known in the place of the pieces that overlap them. Of a piece that reaches beyond, what lies outside is kept under its
/// label, but for parts of titles and author lists, which are left over.
void respect_known(LabelledItem& item);

}  // namespace bibfold
