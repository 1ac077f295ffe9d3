// Two titles, word by word → how they differ: in words of meaning, or in spelling only. External function: align_titles. A replaced word is
// a word of meaning however alike the words are written; what counts as spelling is in the functions of align_titles.cpp.
#pragma once

#include "dedup/title_key.h"

namespace bibfold {

struct TitleDifference {
  int words = 0;
  int spellings = 0;
  [[nodiscard]] constexpr int cost() const { return words * 8 + spellings; }
};

/// One has all words of meaning of the other, in whatever order and spelling, and at most so many more, of which none begins it: "Mining
/// rules in large (relational) tables", but not "(Fast) mining of rules"; a "Name:" before it does not count. `at_front`: so
/// does "A language and" before the rest.
bool leaves_words_out(const TitleKey& a, const TitleKey& b, int most_words, bool at_front = false);

/// The cheapest alignment of the first sixty words. Where more than `most_words` words differ, so much is told and no more.
TitleDifference align_titles(const TitleKey& a, const TitleKey& b, int most_words);

}  // namespace bibfold
