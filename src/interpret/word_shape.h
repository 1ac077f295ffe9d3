// What a character or a word of a name looks like: marks, apostrophes, initials, suffixes. Knows nothing of the words around it.
#pragma once

#include <cstddef>
#include <string_view>

#include "interpret/name_scan.h"

namespace bibfold {

bool is_mark_character(char32_t c);  ///< printed behind names: * † ✉ …
bool is_raised(char32_t c);          ///< superscript digits and letters
bool is_apostrophe(char32_t c);
bool is_hyphen(char32_t c);  ///< inside a word; the soft hyphen too
bool is_comma(char32_t c);   ///< of any script
bool is_strong_separator(char32_t c);
bool is_word_letter(char32_t c);

std::size_t count_letters(std::string_view word);
bool all_upper(std::string_view word);
/// Upper case, or a script without case.
bool starts_upper(std::string_view word);
/// "Chr", "Jr": printed with a period that ends no sentence.
bool is_abbreviation(std::string_view word);
/// "Yu": one letter in Cyrillic, and an initial.
bool is_digraph(std::string_view word);
/// "Dr.", not the initials "D.R."
bool has_shape_of_honorific(std::string_view word);
WordShape shape_of(std::string_view word);

}  // namespace bibfold
