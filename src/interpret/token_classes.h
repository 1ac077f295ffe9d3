// The classes of tokens: what each word, number, locator and mark of an item looks like, how it is printed, and what the table of words
// knows of it. Which label a token gets is not decided here.
#pragma once

#include "interpret/item_characters.h"
#include "interpret/reference_tokens.h"

namespace bibfold {

/// Sets folded and classes of the tokens of `item`, and puts "i" before the signature of each gap behind an initial.
void classify_tokens(TokenizedItem& item, const ItemCharacters& chars, const ReferenceWords& words);

}  // namespace bibfold
