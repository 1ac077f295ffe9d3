// What a bracket behind a name says: "(67 co-authors)", "(eds.)", "(1,2)", "(equal contribution)", "(Ray)".
#pragma once

#include <cstdint>
#include <string_view>

namespace bibfold {

enum class NameBracket : std::uint8_t {
  rest,   ///< names are left out: "(and others)", "(12 more authors)"
  role,   ///< "(Eds.)": says nothing of the name
  marks,  ///< marks between commas: "(1,2)", "(N)"
  mark,   ///< one mark in words: "(corresponding author)"
  other   ///< another form of the name, mostly
};
/// `content`: without the brackets and the blanks inside them.
NameBracket read_name_bracket(std::string_view content);

/// "et al", "67 co-authors": also where no name stands before the bracket.
bool says_names_are_left_out(std::string_view content);

}  // namespace bibfold
