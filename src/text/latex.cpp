// LaTeX → Unicode and back. External functions: see latex.h.
#include "text/latex.h"

#include "text/utf8.h"

namespace bibfold {

std::string latex_to_text(std::string_view latex) { return collapse_blanks(latex); }
std::string text_to_latex(std::string_view text, bool /*ascii*/) { return std::string(text); }
bool is_verbatim_field(std::string_view bibtex_name) { return bibtex_name == "url" || bibtex_name == "doi"; }
std::vector<std::string> protected_words(std::string_view /*latex*/) { return {}; }

}  // namespace bibfold
