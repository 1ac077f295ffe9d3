// The LaTeX commands that bibliographies use: one row each. See latex.h for what is made of them.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace bibfold {

enum class LatexKind : std::uint8_t {
  accent,       ///< over or under the next character; text: the combining character
  symbol,       ///< stands for text
  alias,        ///< the same, but is only read, never written
  math,         ///< the same, and belongs into $…$
  space,        ///< a blank
  dropped,      ///< a switch such as \em, or a hint for line breaking
  markup,       ///< the argument is shown
  quote,        ///< the argument is shown in quotes
  no_argument,  ///< not shown, nor is its argument: \noopsort{a}
  verbatim,     ///< the argument is a URL or the like
  second,       ///< of two arguments the second is shown: \texorpdfstring{$L_1$}{L1}
  link,         ///< the same, the first being a URL
};

struct LatexCommand {
  std::string_view name;  ///< without the backslash
  LatexKind kind;
  std::string_view text;
};

/// nullptr when unknown.
const LatexCommand* find_latex_command(std::string_view name);
/// Accents, symbols, aliases and mathematics, ascending by name.
std::span<const LatexCommand> latex_characters();

}  // namespace bibfold
