// See compound_families.h: `settle_compound_families`. A name with the given names first does not say how many words the family name has;
// the same name with the family name first does. Names that stand only once, or only in one order, keep what the words alone say.
#include "interpret/compound_families.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "bibfold/name.h"
#include "interpret/name_facts.h"
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

/// The last word of the given names goes to the family name where the document knows both words as one, or where they are the same word:
/// "Eva Example Example" has it from both parents.
void settle(Name& name, const Compounds& compounds) {
  const std::size_t last = name.given.rfind(' ');
  if (last == std::string::npos || last == 0 || !name.non_dropping_particle.empty()) return;
  if (name.family.size() >= 3 && std::string_view(name.given).substr(last + 1) == name.family) {
    name.family = name.family + ' ' + name.family;
    name.given.resize(last);
    return;
  }
  const std::string family = name.given.substr(last + 1) + ' ' + name.family;
  const auto known = compounds.find(fold_text(family));
  if (known == compounds.end() || family.find('.') != std::string::npos) return;
  const std::string first = first_letter(name.given);
  if (std::find(known->second.begin(), known->second.end(), first) == known->second.end()) return;
  name.family = family;
  name.given.resize(last);
}

/// "I. Kites Castle" beside the owner's "Ilaria Kites Castle": who shortens the given name and not the word behind it does not take that
/// word for a given name; unless people have it for one, "F. Scott …".
bool keeps_second_word(const Name& name, const Name& owner) {
  const std::size_t blank = owner.given.find(' ');
  if (blank == std::string::npos || owner.given.find(' ', blank + 1) != std::string::npos || blank < 3) return false;
  const std::string_view second = std::string_view(owner.given).substr(blank + 1);
  const bool same = name.family == owner.family && name.given.size() == second.size() + 3 && name.given.ends_with(second);
  const NameWordCounts counts = name_word_counts(second);
  return same && second.find('.') == std::string_view::npos && name.given.substr(1, 2) == ". " && name.given[0] == owner.given[0] &&
         counts.given <= counts.family;
}

void add_owners(std::span<Publication> publications, std::span<const Name> owners, Compounds& compounds) {
  for (const Name& owner : owners) {
    for_each_name(publications, [&](const Name& name) {
      if (!keeps_second_word(name, owner)) return;
      const std::string family = owner.given.substr(owner.given.find(' ') + 1) + ' ' + owner.family;
      compounds[fold_text(family)].push_back(first_letter(owner.given));
    });
  }
}

/// Two titles in five have words that only Spanish writes.
bool writes_spanish(std::span<const Publication> publications) {
  constexpr std::array<std::string_view, 8> kWords{" y ", " del ", " los ", " las ", " el ", " una ", " en el ", " un "};
  constexpr std::size_t kFewest = 3;
  std::size_t spanish = 0;
  for (const Publication& publication : publications) {
    const std::string title = ' ' + fold_text(publication.text[Field::title]) + ' ';
    spanish += std::any_of(kWords.begin(), kWords.end(), [&](std::string_view w) { return title.find(w) != std::string::npos; }) ? 1U : 0U;
  }
  return spanish >= kFewest && spanish * 5 >= publications.size() * 2;
}

/// "Rosario Quispe | Mamani", "Graciela Inés Montecinos | Urrutia" in a list in Spanish: a word behind a given name that nobody has for a
/// given name is the first of two family names.
void settle_spanish(Name& name) {
  const std::size_t last = name.given.rfind(' ');
  if (last == std::string::npos || last < 2 || !name.non_dropping_particle.empty() || name.family.find(' ') != std::string::npos) return;
  const std::string second = name.given.substr(last + 1);
  const NameWordCounts counts = name_word_counts(second);
  const bool initial = second.find('.') != std::string::npos || second.size() < 4 || name.given.find('.') != std::string::npos;
  if (initial || counts.given > counts.family || (counts.given > 0 && counts.given == counts.family)) return;
  name.family = second + ' ' + name.family;
  name.given.resize(last);
}

}  // namespace

void settle_spanish_families(std::span<Publication> publications) {
  if (writes_spanish(publications)) for_each_name(publications, settle_spanish);
}

void settle_compound_families(std::span<Publication> publications, std::span<const Name> owners) {
  Compounds compounds = collect(publications);
  add_owners(publications, owners, compounds);
  for_each_name(publications, [&](Name& name) { settle(name, compounds); });
}

}  // namespace bibfold
