// Words that titles are made of (those of data/name_words.tsv that stand in titles rather than in names). External function: is_title_word.
// What is not among them may be a misprint, or a name.
#pragma once

#include <string_view>

namespace bibfold {

/// `folded`: "timing", but not "tirning".
bool is_title_word(std::string_view folded);

}  // namespace bibfold
