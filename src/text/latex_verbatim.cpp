// Values and arguments that are not LaTeX although they stand in LaTeX: URLs, DOIs, file names. External functions: latex_to_verbatim,
// is_verbatim_field, latex_urls.
#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "text/latex.h"
#include "text/latex_group.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

constexpr auto kNone = std::string_view::npos;

// "\url{x}" → "x"
std::string_view unwrap(std::string_view value, std::string_view command) {
  value = trim(value);
  const std::size_t open = command.size();
  if (!value.starts_with(command) || value.substr(open, 1) != "{") return value;
  return behind_latex_group(value, open) == value.size() ? trim(value.substr(open + 1, value.size() - open - 2)) : value;
}

/// How characters that LaTeX does not print as they are get into such values.
constexpr std::array<std::pair<std::string_view, std::string_view>, 11> kCommands{{{"{\\textasciitilde}", "~"},
                                                                                   {"\\textasciitilde{}", "~"},
                                                                                   {"$\\sim$", "~"},
                                                                                   {"{\\textunderscore}", "_"},
                                                                                   {"\\textunderscore{}", "_"},
                                                                                   {"\\textunderscore ", "_"},
                                                                                   {"$_$", "_"},
                                                                                   {"{\\textless}", "<"},
                                                                                   {"{\\textgreater}", ">"},
                                                                                   {"$<$", "<"},
                                                                                   {"$>$", ">"}}};

bool is_escaped(char c) { return std::string_view("_%#&~$^{}").find(c) != kNone; }

/// "{\_}", as Mendeley writes it
bool is_braced_escape(std::string_view value) {
  return value.size() > 3 && value[0] == '{' && value[1] == '\\' && is_escaped(value[2]) && value[3] == '}';
}

}  // namespace

std::string latex_to_verbatim(std::string_view latex) {
  std::string_view value = trim(latex);
  if (value.find_first_of("\\{$") == kNone) return std::string(value);
  value = unwrap(unwrap(unwrap(value, ""), "\\url"), "\\path");
  std::string out;
  for (std::size_t at = 0; at < value.size(); ++at) {
    if (is_braced_escape(value.substr(at))) {
      out += value[at + 2];
      at += 3;
      continue;
    }
    const bool escape = value[at] == '\\' && at + 1 < value.size() && is_escaped(value[at + 1]);
    if (escape) ++at;
    out += value[at];
    if (escape && value[at] == '~' && value.substr(at + 1, 2) == "{}") at += 2;
  }
  for (const auto& [command, character] : kCommands) replace_all(out, command, character);
  return out;
}

bool is_verbatim_field(std::string_view bibtex_name) {
  constexpr std::string_view kNames[] = {"url",     "doi",        "eprint",        "file",         "pdf",         "html",   "urlraw",
                                         "arxiv",   "hal",        "isbn",          "issn",         "code",        "slides", "poster",
                                         "video",   "ids",        "pmid",          "pmcid",        "preview",     "blog",   "supp",
                                         "website", "eprinttype", "archiveprefix", "primaryclass", "eprintclass", "biburl", "bibsource",
                                         "ee",      "crossref",   "xref",          "xdata",        "related"};
  return std::find(std::begin(kNames), std::end(kNames), bibtex_name) != std::end(kNames);
}

std::vector<std::string> latex_urls(std::string_view latex) {
  std::vector<std::string> urls;
  std::size_t at = latex.find('\\');
  for (; at < latex.size(); at = latex.find('\\', at + 1)) {
    const std::string_view rest = latex.substr(at);
    const std::size_t length = rest.starts_with("\\url") ? 4 : rest.starts_with("\\href") ? 5 : rest.starts_with("\\nolinkurl") ? 10 : 0;
    if (length == 0 || rest.substr(length, 1) != "{") continue;
    const std::size_t end = behind_latex_group(latex, at + length);
    if (end == kNone) break;
    urls.push_back(latex_to_verbatim(latex.substr(at + length + 1, end - at - length - 2)));
    at = end - 1;
  }
  return urls;
}

}  // namespace bibfold
