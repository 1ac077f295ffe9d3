// Two titles, word by word → how they differ: in words of meaning, or in spelling only. External function: align_titles. A replaced word is
// a word of meaning however alike the words are written; what counts as spelling is in the functions of align_titles.cpp.
#pragma once

#include "dedup/title_key.h"

namespace bibfold {

struct TitleDifference {
  int words = 0;
  int spellings = 0;
  [[nodiscard]] int cost() const { return words * 8 + spellings; }
};

/// The cheapest alignment of the first sixty words.
TitleDifference align_titles(const TitleKey& a, const TitleKey& b);

}  // namespace bibfold
