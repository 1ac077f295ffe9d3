// The numbers of books and periodicals in a field that may hold several: "1476-4687, 0028-0836", "1476-4687 (Electronic) 0028-0836
// (Linking)". External functions: is_isbn, is_issn, codes_in, join_codes. Whose number it is, it does not know.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace bibfold {

bool is_isbn(std::string_view text);  ///< one ISBN-10 or -13 whose check digit is right
bool is_issn(std::string_view text);
/// What looks like such a number, valid or not: eight digits or more, hyphens among them.
std::vector<std::string_view> codes_in(std::string_view text);
/// `have`, and behind it the codes of `more` that it lacks; an ISBN-10 is the ISBN-13 of the same nine digits.
std::string join_codes(std::string_view have, std::string_view more);

}  // namespace bibfold
