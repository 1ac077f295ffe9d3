// Groups in LaTeX text, where `\{` and `\}` are characters (in BibTeX's own syntax they are not: see BraceMatcher).
#pragma once

#include <cstddef>
#include <string_view>

namespace bibfold {

/// Offset behind the brace that closes the one at `open`, npos when none does.
inline std::size_t behind_latex_group(std::string_view text, std::size_t open) {
  std::size_t depth = 0;
  for (std::size_t at = open; at < text.size(); ++at) {
    if (text[at] == '\\') {
      ++at;
    } else if (text[at] == '{') {
      ++depth;
    } else if (text[at] == '}' && --depth == 0) {
      return at + 1;
    }
  }
  return std::string_view::npos;
}

}  // namespace bibfold
