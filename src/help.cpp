// The help texts: what the tables of verbs and options say, laid out for a terminal of 80 columns and more. External functions: see help.h.
#include "help.h"

#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "bibfold/stages.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

constexpr std::size_t kIndent = 26;  // where explanations begin
constexpr std::size_t kWidth = 100;

/// Words of `text` in lines of kWidth, every line but the first indented.
std::string wrapped(std::string_view text) {
  std::string out;
  std::size_t column = kIndent;
  for (const std::string_view word : split(text, ' ')) {
    const std::size_t width = count_code_points(word);
    if (column > kIndent && column + 1 + width > kWidth) {
      out += '\n' + std::string(kIndent, ' ');
      column = kIndent;
    } else if (column > kIndent) {
      out += ' ';
      ++column;
    }
    out += word;
    column += width;
  }
  return out + '\n';
}

/// "  -t, --to FORMAT         format of the result"
std::string row_text(std::string_view left, std::string_view right) {
  std::string out = fmt::format("  {:<{}}", left, kIndent - 2);
  if (left.size() + 2 >= kIndent) out += '\n' + std::string(kIndent, ' ');
  return out + wrapped(right);
}

template <typename Rows>
std::string names_of(const Rows& rows) {
  std::vector<std::string_view> names;
  for (const auto& row : rows) names.push_back(row.name);
  return fmt::format(": {}", fmt::join(names, ", "));
}

/// The formats that the program knows are a table of the program.
std::string choices_of(const OptionInfo& row, Verb verb) {
  if (row.name == "from") return names_of(all_formats());
  if (row.name != "to") return {};
  return verb == Verb::people ? ": json (default), coauthors" : names_of(all_writers());
}

std::string option_text(const OptionInfo& row, Verb verb) {
  const std::string letter = row.letter == 0 ? "    " : fmt::format("-{}, ", row.letter);
  const std::string_view gap = row.argument.empty() ? "" : " ";
  return row_text(fmt::format("{}--{}{}{}", letter, row.name, gap, row.argument), std::string(row.help) + choices_of(row, verb));
}

bool is_common(const OptionInfo& row) { return row.verbs == (1U << static_cast<unsigned>(Verb::kCount)) - 1; }

std::string options_text(Verb verb, bool common) {
  std::string out;
  for (const OptionInfo& row : all_options()) {
    if (takes(row, verb) && is_common(row) == common) out += option_text(row, verb);
  }
  return out;
}

std::string indented(std::string_view lines) {
  std::string out;
  for (const std::string_view line : split_lines(lines)) out += fmt::format("  {}\n", line);
  return out;
}

}  // namespace

std::string help_text() {
  std::string out =
      "bibfold: one clean bibliography from CVs, publication lists, web pages, BibTeX and CSL-JSON.\n\n"
      "usage: bibfold VERB INPUT... [options]\n\nverbs:\n";
  for (const VerbInfo& verb : all_verbs()) out += row_text(verb.name, verb.summary);
  out +=
      "\nINPUT is a file, a folder (walked, formats recognised), or '-' (standard input, needs --from).\n"
      "The result goes to standard output or to -o FILE; messages go to standard error.\n"
      "Exit status: 0 done; 1 done, with findings (check, diff, --strict); 2 could not do it.\n\n"
      "first steps:\n";
  out += indented(
      "bibfold merge cvs/ papers.bib -o all.bib   # fold everything into one bibliography\n"
      "bibfold check papers.bib                   # duplicates and defects, file:line:column\n"
      "bibfold convert cv.txt -t csl-json         # just read a CV\n"
      "bibfold merge --help                       # options and examples of a verb\n");
  out += "\noptions of every verb:\n" + options_text(Verb::list, true);
  return out;
}

std::string help_text(Verb verb) {
  const VerbInfo& info = describe(verb);
  std::string out = fmt::format("usage: bibfold {} {} [options]\n\n{}\n", info.name, info.operands, info.description);
  if (const std::string own = options_text(verb, false); !own.empty()) out += "\noptions:\n" + own;
  out += "\noptions of every verb:\n" + options_text(verb, true);
  return out + "\nexamples:\n" + indented(info.examples);
}

std::string version_text() { return "bibfold " BIBFOLD_VERSION "\n"; }

}  // namespace bibfold
