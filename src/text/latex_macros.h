// The author's own macros of a LaTeX document, those without arguments, and what the preamble says of the author. No TeX: bodies are taken
// as text.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "text/latex_cursor.h"

namespace bibfold {

class LatexMacros {
 public:
  /// Behind \newcommand or \def; moves behind the definition.
  void define(LatexCursor& in);
  /// What the macro shows; nullptr when there is none of that name.
  [[nodiscard]] const std::string* find(std::string_view name) const;

 private:
  std::map<std::string, std::string, std::less<>> shown_;
};

/// Takes the macros of the preamble, which ends at `end`. Returns the bytes of the arguments of \author, \name and the like.
std::vector<std::pair<std::size_t, std::size_t>> read_latex_preamble(LatexCursor in, std::size_t end, LatexMacros& macros);

}  // namespace bibfold
