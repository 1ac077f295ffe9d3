// What the commands and environments of LaTeX documents do to the page: one row each. Accents and symbols are in latex_commands.h.
#pragma once

#include <cstdint>
#include <string_view>

#include "bibfold/document.h"

namespace bibfold {

enum class LatexRole : std::uint8_t {
  unknown,
  heading,       ///< `count`: its level
  item,          ///< \item[label]
  bib_item,      ///< \bibitem[label]{key}
  entry,         ///< `count` arguments that are fields of one item, commas between: \cventry
  line,          ///< the same, blanks between: \cvitem{2020}{…}
  style,         ///< of its argument
  switch_style,  ///< until the group ends: {\bf …}
  link,          ///< \href{url}{text}
  url,           ///< \url{…}
  new_line,
  new_block,
  blank,
  dropped,  ///< with `count` arguments
  define,   ///< \newcommand
};

struct LatexStructure {
  std::string_view name;
  LatexRole role = LatexRole::unknown;
  int count = 0;
  Style style{};
};

/// A row of role unknown when there is none.
LatexStructure find_latex_structure(std::string_view command);

enum class LatexEnvironment : std::uint8_t { other, list, table, section, hidden };
LatexEnvironment find_latex_environment(std::string_view name);

}  // namespace bibfold
