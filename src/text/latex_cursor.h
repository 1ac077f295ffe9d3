// A place in LaTeX text, and what is taken from there: arguments in braces, options in brackets. Bounded: nothing is searched for further
// than an argument is long.
#pragma once

#include <cstddef>
#include <string_view>

namespace bibfold {

struct LatexCursor {
  std::string_view text;
  std::size_t at = 0;

  [[nodiscard]] bool stands(std::string_view what) const { return text.substr(at, what.size()) == what; }
  void skip_blanks();
  /// "*" and all options.
  void skip_options();
  /// "{…}", blanks before it aside, without its braces; "" when none begins here.
  std::string_view take_argument();
  /// "[…]" without its brackets; "" when none begins here.
  std::string_view take_option();
  /// Letters, as of a command's name.
  std::string_view take_word();
};

}  // namespace bibfold
