// See compound_families.h: `settle_compound_families`. A name with the given names first does not say how many words the family name has;
// the same name with the family name first does. Names that stand only once, or only in one order, keep what the words alone say.
#include "interpret/compound_families.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "bibfold/name.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

/// By folded family name of several words: the first letters of those who bear it.
using Compounds = std::map<std::string, std::vector<std::string>>;

std::string first_letter(std::string_view given) {
  std::size_t at = 0;
  if (given.empty()) return {};
  next_code_point(given, at);
  return fold_text(given.substr(0, at));
}

template <typename F>
void for_each_name(std::span<Publication> publications, const F& f) {
  for (Publication& publication : publications) {
    for (Contributor& author : publication.authors) f(author.name);
    for (Contributor& editor : publication.editors) f(editor.name);
  }
}

Compounds collect(std::span<Publication> publications) {
  Compounds compounds;
  for_each_name(publications, [&](const Name& name) {
    if (name.given.empty() || name.family.find(' ') == std::string::npos) return;
    compounds[fold_text(name.family)].push_back(first_letter(name.given));
  });
  return compounds;
}

/// The last word of the given names goes to the family name where the document knows both words as one.
void settle(Name& name, const Compounds& compounds) {
  const std::size_t last = name.given.rfind(' ');
  if (last == std::string::npos || last == 0 || !name.non_dropping_particle.empty()) return;
  const std::string family = name.given.substr(last + 1) + ' ' + name.family;
  const auto known = compounds.find(fold_text(family));
  if (known == compounds.end() || family.find('.') != std::string::npos) return;
  const std::string first = first_letter(name.given);
  if (std::find(known->second.begin(), known->second.end(), first) == known->second.end()) return;
  name.family = family;
  name.given.resize(last);
}

}  // namespace

void settle_compound_families(std::span<Publication> publications) {
  const Compounds compounds = collect(publications);
  if (compounds.empty()) return;
  for_each_name(publications, [&](Name& name) { settle(name, compounds); });
}

}  // namespace bibfold
