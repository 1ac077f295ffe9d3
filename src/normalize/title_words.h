// Words of a title as citation keys use them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace bibfold {

/// Letters and digits of ASCII in lower case, one word each: "Über die Messung: a B-Tree" → {"uber", "die", "messung", "a", "b", "tree"}.
/// Words in a script that has no ASCII form are left out.
std::vector<std::string> ascii_words(std::string_view text);
/// A word that says nothing about the subject of a title: articles, prepositions, pronouns, auxiliary verbs of the languages that
/// bibliographies are mostly in. `word` is lower case ASCII.
bool is_stop_word(std::string_view word);

}  // namespace bibfold
