// Who published a book, where the house was taken for a venue, a place or the tag of a meeting.
#pragma once

#include "bibfold/document.h"

namespace bibfold {

/// "Mapping the Law: Essays (OUP 2006)", "Flammarion, coll. « Champs", "Wydawnictwo Literackie, Kraków 2006", "PWN, Warszawa", "(2nd edn,
/// OUP 2009)": the house becomes a piece of its own, by a word, a bracket, an edition or capitals.
void settle_house(LabelledItem& item);

/// "Sveriges sjöar. Natur & Kultur | , | Stockholm", all taken for the book: what stands between its period and the place is the house.
/// Once more when the editors of an item are known.
void part_house_from_book(LabelledItem& item);

}  // namespace bibfold
