// The LaTeX commands that are no characters: blanks, switches, and what is made of arguments. External functions: find_latex_command,
// latex_characters.
#include "text/latex_commands.h"

#include <algorithm>
#include <array>

#include "text/ascending.h"
#include "text/latex_characters.h"

namespace bibfold {
namespace {

using enum LatexKind;

// Ascending by name.
constexpr auto kCommands = std::to_array<LatexCommand>({
    {" ", space, ""},
    {"!", dropped, ""},
    {",", space, ""},
    {"-", dropped, ""},
    {"/", dropped, ""},
    {":", space, ""},
    {";", space, ""},
    {">", space, ""},
    {"@", dropped, ""},
    {"Big", dropped, ""},
    {"Large", dropped, ""},
    {"MakeLowercase", markup, ""},
    {"MakeUppercase", markup, ""},
    {"NOOP", no_argument, ""},
    {"NoCaseChange", markup, ""},
    {"SortNoop", no_argument, ""},
    {"\\", space, ""},
    {"allowbreak", dropped, ""},
    {"bf", dropped, ""},
    {"bfseries", dropped, ""},
    {"bibfnamefont", markup, ""},
    {"bibinfo", second, ""},
    {"bibnamefont", markup, ""},
    {"big", dropped, ""},
    {"bm", markup, ""},
    {"boldmath", dropped, ""},
    {"boldsymbol", markup, ""},
    {"break", dropped, ""},
    {"cal", dropped, ""},
    {"cyr", dropped, ""},
    {"displaystyle", dropped, ""},
    {"doi", verbatim, ""},
    {"em", dropped, ""},
    {"emph", markup, ""},
    {"enquote", quote, ""},
    {"enspace", space, ""},
    {"ensuremath", markup, ""},
    {"ensuremathmode", markup, ""},
    {"fbox", markup, ""},
    {"footnotesize", dropped, ""},
    {"foreignabbrev", markup, ""},
    {"hbox", markup, ""},
    {"hfill", space, ""},
    {"hphantom", no_argument, ""},
    {"href", link, ""},
    {"hspace", no_argument, ""},
    {"ignorespaces", dropped, ""},
    {"index", no_argument, ""},
    {"it", dropped, ""},
    {"itshape", dropped, ""},
    {"label", no_argument, ""},
    {"large", dropped, ""},
    {"left", dropped, ""},
    {"linebreak", dropped, ""},
    {"lowercase", markup, ""},
    {"mathbb", markup, ""},
    {"mathbf", markup, ""},
    {"mathcal", markup, ""},
    {"mathfrak", markup, ""},
    {"mathit", markup, ""},
    {"mathnormal", markup, ""},
    {"mathord", markup, ""},
    {"mathrm", markup, ""},
    {"mathscr", markup, ""},
    {"mathsf", markup, ""},
    {"mathtt", markup, ""},
    {"mbox", markup, ""},
    {"mdseries", dropped, ""},
    {"mkbibbold", markup, ""},
    {"mkbibemph", markup, ""},
    {"mkbibitalic", markup, ""},
    {"mkbibquote", quote, ""},
    {"newline", space, ""},
    {"nobreak", dropped, ""},
    {"nobreakspace", space, ""},
    {"noindent", dropped, ""},
    {"nolinebreak", dropped, ""},
    {"nolinkurl", verbatim, ""},
    {"noop", no_argument, ""},
    {"noopsort", no_argument, ""},
    {"normalfont", dropped, ""},
    {"normalsize", dropped, ""},
    {"operatorname", markup, ""},
    {"par", space, ""},
    {"path", verbatim, ""},
    {"phantom", no_argument, ""},
    {"protect", dropped, ""},
    {"qquad", space, ""},
    {"quad", space, ""},
    {"relax", dropped, ""},
    {"right", dropped, ""},
    {"rm", dropped, ""},
    {"rmfamily", dropped, ""},
    {"sc", dropped, ""},
    {"scriptsize", dropped, ""},
    {"scshape", dropped, ""},
    {"sf", dropped, ""},
    {"sffamily", dropped, ""},
    {"sl", dropped, ""},
    {"sloppy", dropped, ""},
    {"slshape", dropped, ""},
    {"small", dropped, ""},
    {"sortnoop", no_argument, ""},
    {"space", space, ""},
    {"texorpdfstring", second, ""},
    {"text", markup, ""},
    {"textbf", markup, ""},
    {"textcompwordmark", dropped, ""},
    {"textcyr", markup, ""},
    {"textit", markup, ""},
    {"textlatin", markup, ""},
    {"textmd", markup, ""},
    {"textnbsp", space, ""},
    {"textnormal", markup, ""},
    {"textrm", markup, ""},
    {"textsc", markup, ""},
    {"textsf", markup, ""},
    {"textsl", markup, ""},
    {"textstyle", dropped, ""},
    {"textsubscript", markup, ""},
    {"textsuperscript", markup, ""},
    {"texttt", markup, ""},
    {"textup", markup, ""},
    {"thinspace", space, ""},
    {"tiny", dropped, ""},
    {"tt", dropped, ""},
    {"ttfamily", dropped, ""},
    {"underline", markup, ""},
    {"unskip", dropped, ""},
    {"uppercase", markup, ""},
    {"upshape", dropped, ""},
    {"url", verbatim, ""},
    {"vspace", no_argument, ""},
    {"xspace", dropped, ""},
});

static_assert(is_ascending_by(&LatexCommand::name, kCommands) && is_ascending_by(&LatexCommand::name, kLatexCharacters));

const LatexCommand* find_in(std::span<const LatexCommand> rows, std::string_view name) {
  const auto row = std::lower_bound(rows.begin(), rows.end(), name, [](const LatexCommand& r, std::string_view x) { return r.name < x; });
  return row != rows.end() && row->name == name ? &*row : nullptr;
}

}  // namespace

const LatexCommand* find_latex_command(std::string_view name) {
  const LatexCommand* const character = find_in(kLatexCharacters, name);
  return character != nullptr ? character : find_in(kCommands, name);
}

std::span<const LatexCommand> latex_characters() { return kLatexCharacters; }

}  // namespace bibfold
