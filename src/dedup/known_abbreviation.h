// Two words of titles, or a word and several without their blanks → whether the one is a usual abbreviation of the other: "rdbms" of
// "relational dbms". External function: is_known_abbreviation. Knows those only whose letters do not simply begin the words.
#pragma once

#include <string_view>

namespace bibfold {

/// "dbmss" and "database systems". Neither is empty.
bool is_known_abbreviation(std::string_view a, std::string_view b);

}  // namespace bibfold
