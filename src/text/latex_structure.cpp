// See latex_structure.h.
#include "text/latex_structure.h"

#include <algorithm>
#include <array>

#include "text/ascending.h"
#include "text/word_table.h"

namespace bibfold {
namespace {

using enum LatexRole;

// Sorted by bytes.
constexpr std::array kStructures{
    LatexStructure{"LARGE", dropped},
    LatexStructure{"Large", dropped},
    LatexStructure{"addtolength", dropped, 2},
    LatexStructure{"author", new_block},
    LatexStructure{"bf", switch_style, 0, Style::bold},
    LatexStructure{"bfseries", switch_style, 0, Style::bold},
    LatexStructure{"bibitem", bib_item},
    LatexStructure{"bibliography", dropped, 1},
    LatexStructure{"bibliographystyle", dropped, 1},
    LatexStructure{"bigskip", new_block},
    LatexStructure{"chapter", heading, 1},
    LatexStructure{"cite", dropped, 1},
    LatexStructure{"clearpage", new_block},
    LatexStructure{"color", dropped, 1},
    LatexStructure{"cvcomputer", entry, 4},
    LatexStructure{"cventry", entry, 6},
    LatexStructure{"cvhonor", entry, 4},
    LatexStructure{"cvitem", line, 2},
    LatexStructure{"cvitemwithcomment", entry, 3},
    LatexStructure{"cvlanguage", entry, 3},
    LatexStructure{"cvline", line, 2},
    LatexStructure{"cvlistdoubleitem", entry, 2},
    LatexStructure{"cvlistitem", line, 1},
    LatexStructure{"cvsection", heading, 2},
    LatexStructure{"cvsubsection", heading, 3},
    LatexStructure{"datedsubsection", entry, 2},
    LatexStructure{"def", define},
    LatexStructure{"em", switch_style, 0, Style::italic},
    LatexStructure{"emph", style, 0, Style::italic},
    LatexStructure{"fancyfoot", dropped, 1},
    LatexStructure{"fancyhead", dropped, 1},
    LatexStructure{"fontsize", dropped, 2},
    LatexStructure{"hfill", blank},
    LatexStructure{"href", link},
    LatexStructure{"hspace", dropped, 1},
    LatexStructure{"hypersetup", dropped, 1},
    LatexStructure{"includegraphics", dropped, 1},
    LatexStructure{"input", dropped, 1},
    LatexStructure{"it", switch_style, 0, Style::italic},
    LatexStructure{"item", item},
    LatexStructure{"itshape", switch_style, 0, Style::italic},
    LatexStructure{"label", dropped, 1},
    LatexStructure{"large", dropped},
    LatexStructure{"linebreak", new_line},
    LatexStructure{"mbox", style, 0, Style::code},
    LatexStructure{"medskip", new_block},
    LatexStructure{"newcommand", define},
    LatexStructure{"newline", new_line},
    LatexStructure{"newpage", new_block},
    LatexStructure{"nocite", dropped, 1},
    LatexStructure{"pagebreak", new_block},
    LatexStructure{"pagestyle", dropped, 1},
    LatexStructure{"par", new_block},
    LatexStructure{"paragraph", heading, 5},
    LatexStructure{"part", heading, 1},
    LatexStructure{"printbibliography", dropped},
    LatexStructure{"providecommand", define},
    LatexStructure{"quad", blank},
    LatexStructure{"renewcommand", define},
    LatexStructure{"resumeItem", line, 1},
    LatexStructure{"resumeSubItem", line, 2},
    LatexStructure{"resumeSubheading", entry, 4},
    LatexStructure{"rule", dropped, 2},
    LatexStructure{"section", heading, 2},
    LatexStructure{"setcounter", dropped, 2},
    LatexStructure{"setlength", dropped, 2},
    LatexStructure{"sl", switch_style, 0, Style::italic},
    LatexStructure{"slshape", switch_style, 0, Style::italic},
    LatexStructure{"smallskip", new_block},
    LatexStructure{"subsection", heading, 3},
    LatexStructure{"subsubsection", heading, 4},
    LatexStructure{"textbf", style, 0, Style::bold},
    LatexStructure{"textcolor", dropped, 1},
    LatexStructure{"textit", style, 0, Style::italic},
    LatexStructure{"textsl", style, 0, Style::italic},
    LatexStructure{"textsubscript", style, 0, Style::subscript},
    LatexStructure{"textsuperscript", style, 0, Style::superscript},
    LatexStructure{"thispagestyle", dropped, 1},
    LatexStructure{"titleformat", dropped, 5},
    LatexStructure{"url", url},
    LatexStructure{"usepackage", dropped, 1},
    LatexStructure{"vfill", new_block},
    LatexStructure{"vskip", dropped},
    LatexStructure{"vspace", dropped, 1},
};
static_assert(is_ascending_by(&LatexStructure::name, kStructures));

constexpr std::array<std::string_view, 17> kLists{"bibenum", "bibsection", "compactenum", "compactitem",  "cvhonors",       "cvitems",
                                                  "cvpubs",  "cvlist",     "description", "enumerate",    "etaremune",      "innerlist",
                                                  "itemize", "list",       "outerlist",   "revenumerate", "thebibliography"};
constexpr std::array<std::string_view, 7> kTables{"longtable", "supertabular", "tabbing", "tabu", "tabular", "tabularx", "tabulary"};

}  // namespace

LatexStructure find_latex_structure(std::string_view command) {
  const auto* const row = std::lower_bound(kStructures.begin(), kStructures.end(), command,
                                           [](const LatexStructure& r, std::string_view name) { return r.name < name; });
  return row != kStructures.end() && row->name == command ? *row : LatexStructure{};
}

LatexEnvironment find_latex_environment(std::string_view name) {
  if (name.ends_with('*')) name.remove_suffix(1);
  if (is_one_of(kLists, name)) return LatexEnvironment::list;
  if (is_one_of(kTables, name)) return LatexEnvironment::table;
  if (name == "comment" || name == "tikzpicture" || name == "filecontents") return LatexEnvironment::hidden;
  const bool section = name.ends_with("ection") && name != "bibsection";  // "rSection", "cvsection"
  return section ? LatexEnvironment::section : LatexEnvironment::other;
}

}  // namespace bibfold
