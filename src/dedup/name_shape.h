// What the words of a name look like: initials, a family name behind initials. External functions: words_of, is_initials, is_name_word,
// are_initials, is_all_initials, is_forward_name, forward_name, with_particle, split_at_commas.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "bibfold/name.h"
#include "dedup/words.h"

namespace bibfold {

Words words_of(std::string_view text);
/// "m.", "r.e.", "m": not "li".
bool is_initials(std::string_view word);
/// Of at least two letters, and none of them a digit.
bool is_name_word(std::string_view word);
bool are_initials(const Words& words, std::size_t begin, std::size_t end);
bool is_all_initials(std::string_view text);
/// "r. e. schapire": initials, then the family name.
bool is_forward_name(const Words& words);
/// The last word is the family name.
Name forward_name(std::string_view text);
std::string with_particle(const Name& name);
/// "h. s. seung, e. shamir": adds what stands between commas to `parts`, without blanks around it.
void split_at_commas(std::string_view text, std::vector<std::string>& parts);

}  // namespace bibfold
