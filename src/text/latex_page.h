// A LaTeX document as a page: sections, lists, tables, the macros of CV classes. External functions: is_latex_document, parse_latex.
// No TeX: of the author's own macros only those without arguments are replaced; others show their arguments.
#pragma once

#include <string_view>

#include "bibfold/span.h"
#include "text/page.h"

namespace bibfold {

/// Begins with \documentclass, comments aside, or has a \begin{document}.
bool is_latex_document(std::string_view text);

/// Of the preamble only the name of the author is seen. `text` is valid UTF-8; any other bytes, linear time.
Page parse_latex(std::string_view text, SourceId source);

}  // namespace bibfold
