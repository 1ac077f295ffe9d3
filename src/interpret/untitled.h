// Lists that print no titles, as chemists and physicists write them: what looks like the title of one item is its journal or its book.
#pragma once

#include <span>

#include "bibfold/document.h"

namespace bibfold {

/// "in *Living rocks. An introduction*, ed. J. Doe": the italics behind "in" are one name of one volume, whatever the list; so is what
/// stands behind "in" and a lone name, "K. Brandt in Modern Kites (Ed.: D. Roe)".
void settle_italic_volume(LabelledItem& item);
/// "J. Doe, *Journal of Finance*.": where nearly all items of a list have no title, the only italics of one that has no venue are its
/// venue.
void settle_untitled(std::span<LabelledItem> items);

}  // namespace bibfold
