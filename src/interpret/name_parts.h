// From the words of one name, in a known order, to CSL's parts. Which order it is, is decided elsewhere (names.cpp, author_list.cpp).
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "bibfold/name.h"
#include "interpret/name_scan.h"

namespace bibfold {

using NameWords = std::span<const NameWord>;

/// "J.", "JK": may stand for given names. Three capitals that are a common family name ("LIU") do not.
bool is_initials_like(const NameWord& word);
/// "Doe", "DOE"; no initials, particle or suffix.
bool is_full_word(const NameWord& word);
/// Number of words at the end that are initials, with nothing but words before: "Doe JA" 1, "Liu J. K." 2; 0 when it is no such name.
std::size_t trailing_initials(NameWords words);
/// Where the family name begins in a name with the given names first: 3 in "Oier A. Maria Lopez de Lacalle".
std::size_t family_begin(NameWords words);
/// [begin, end) of the words in capitals among words that are not ("LIU Qian", "María GARCÍA LÓPEZ"); empty when there are none.
struct WordRange {
  std::size_t begin = 0;
  std::size_t end = 0;
};
WordRange capital_family(NameWords words);

Name given_first_name(NameWords words);
/// "Doe JA", "van der Berg A. B."
Name family_then_initials(NameWords words);
/// "von Werra, Leandro", "Werra, Leandro von", "ALLEN (J.P.)"
Name inverted_name_of(NameWords family, NameWords given);
/// "LIU Qian": the words in capitals are the family name.
Name capital_family_name(NameWords words);
/// "刘乾", "山田 太郎"; a literal when the family name is not among the common ones.
Name native_name(NameWords words);
Name literal_name(NameWords words);

/// Gives the name what stood in brackets or quotes behind it: native script, a nickname, initials ("Allen (J.P.)").
void add_extras(Name& name, const NameSegment& segment);
/// Whether a letter of the word is in lower case.
bool has_lower(std::string_view word);
/// Words joined by one space each.
std::string join_words(NameWords words);
/// The words of a suffix, joined; a number has no period: "III." → "III", "Jr." stays.
std::string suffix_of(NameWords words);

}  // namespace bibfold
