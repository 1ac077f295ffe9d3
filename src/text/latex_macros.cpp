// See latex_macros.h. Definitions in comments are skipped; number and size of macros are bounded.
#include "text/latex_macros.h"

#include <algorithm>

#include "text/latex.h"
#include "text/latex_structure.h"

namespace bibfold {
namespace {

/// \newcommand{\me}{…}, \def\me{…}
std::string_view take_macro_name(LatexCursor& in) {
  const std::string_view name = in.take_argument();
  if (!name.empty()) return name.substr(1);
  if (!in.stands("\\")) return {};
  ++in.at;
  return in.take_word();
}

bool is_comment(std::string_view text, std::size_t at) {
  constexpr std::size_t kLongestLine = 400;
  const std::string_view before = text.substr(at - std::min(at, kLongestLine), std::min(at, kLongestLine));
  return before.substr(before.rfind('\n') + 1).find('%') != std::string_view::npos;
}

bool names_author(std::string_view command) {
  return command == "name" || command == "author" || command == "firstname" || command == "familyname" || command == "lastname";
}

}  // namespace

void LatexMacros::define(LatexCursor& in) {
  constexpr std::size_t kMost = 200;
  in.skip_options();
  const std::string_view name = take_macro_name(in);
  const bool arguments = in.stands("[") || in.stands("#");
  in.skip_options();
  while (in.stands("#")) in.at += 2;
  in.at = std::min(in.at, in.text.size());
  const std::string_view body = in.take_argument();
  if (arguments || name.empty() || body.empty() || body.size() > kMost || shown_.size() > kMost) return;
  std::string shown = latex_to_text(body);
  if (shown.find('\\') == std::string::npos) shown_[std::string(name)] = std::move(shown);
}

const std::string* LatexMacros::find(std::string_view name) const {
  const auto macro = shown_.find(name);
  return macro != shown_.end() ? &macro->second : nullptr;
}

std::vector<std::pair<std::size_t, std::size_t>> read_latex_preamble(LatexCursor in, std::size_t end, LatexMacros& macros) {
  std::vector<std::pair<std::size_t, std::size_t>> names;
  for (in.at = in.text.find('\\'); in.at < end; in.at = in.text.find('\\', in.at)) {
    const bool comment = is_comment(in.text, in.at);
    ++in.at;
    const std::string_view command = in.take_word();
    if (comment) continue;
    if (find_latex_structure(command).role == LatexRole::define) macros.define(in);
    if (!names_author(command)) continue;
    for (std::string_view part = in.take_argument(); !part.empty(); part = in.take_argument()) {
      const auto begin = static_cast<std::size_t>(part.data() - in.text.data());
      names.emplace_back(begin, begin + part.size());
    }
  }
  return names;
}

}  // namespace bibfold
