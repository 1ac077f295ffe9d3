// Facts about words of names, from data/ and from the short tables of name_facts.cpp. Words are given as printed; they are folded here.
#pragma once

#include <string_view>

namespace bibfold {

/// Bit lengths of the numbers of different names in large bibliographies that the word begins and ends; 0 0 when it is rare.
struct NameWordCounts {
  int given = 0;
  int family = 0;
};
/// Hyphenated words that are not listed count as the more telling of their parts.
NameWordCounts name_word_counts(std::string_view word);

/// "von", "de": a particle in lower case, which stands apart from the family name.
bool is_particle(std::string_view word);
/// "Von", "De", "El" inside a name whose last word is `last`: the family name begins here.
bool begins_family_name(std::string_view word, std::string_view last);
bool is_east_asian_family_name(std::string_view word);
/// "García" as the first of two family names.
bool is_spanish_family_name(std::string_view word);
/// "Jr.", "III", "3rd".
bool is_name_suffix(std::string_view word);
/// "Filho", "Neto": part of the family name, but no family name alone.
bool is_portuguese_suffix(std::string_view word);
/// "PhD", "M.D.", "FRCP": never part of a name.
bool is_degree(std::string_view word);
/// "Dr.", "Prof.", "Sir" in front of a name.
bool is_honorific(std::string_view word);
/// "and", "et", "with": between two names, or before the last.
bool is_name_conjunction(std::string_view word);
/// "Eds.", "editor": beside names, never part of one.
bool is_editor_role(std::string_view word);
/// "PhD student", "co-senior", "PI": what a list of authors says in brackets behind a name. Folded words.
bool is_author_role(std::string_view folded);
/// "Collaboration", "Institute", "GmbH": part of the name of a body.
bool is_corporate_word(std::string_view word);
/// "Carmen" in "María del Carmen": the particle before it belongs to the given name.
bool is_devotional_name(std::string_view word);
/// A word of titles and phrases that is no name even with a capital letter: "The", "For", "Using".
bool is_function_word(std::string_view word);
/// Characters of the family name at the start of a name in Han or Hangul (1, or 2 for the compound ones); 0 when it is none of the common.
int native_family_length(std::string_view name);

}  // namespace bibfold
