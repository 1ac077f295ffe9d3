// A person's name in the form in which persons are told apart, and how two such names relate. External functions: person_name,
// relate_names. Stricter than name_key.h, which asks whether two lists of authors agree: here two names alone must speak for one person.
// Does not know who wrote what.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "bibfold/name.h"
#include "dedup/match_tables.h"

namespace bibfold {

struct PersonName {
  std::string letters;             ///< given name, family name, suffix: folded, without particles and spaces; "" of an empty name
  std::string family;              ///< folded letters, without particles
  std::vector<std::string> given;  ///< folded words: "jian", "guang"
  std::vector<std::string> words;  ///< those of the given and the family name, without particles
  std::string suffix;              ///< "jr", "iii"
  std::string expanded_family;     ///< with ä as "ae", ø as "oe", ß as "ss"; "" where that changes nothing
  std::string expanded_given;
  bool whole = false;    ///< a collaboration, a name in a script without spaces, or one that could not be split
  bool initials = true;  ///< no given name is written out
};
PersonName person_name(const Name& name);

/// How two names can be one person's, from nothing to the very same.
enum class NameRelation : std::uint8_t {
  different,
  misspelt,   ///< one or two letters: "Marta", "Martha"
  swapped,    ///< "Wei Wang", "Wang Wei"
  shortened,  ///< one of the family names is left out: "Luis García", "Luis García Márquez"
  called,     ///< by another of the given names, or by its beginning: "Roger Jyh-Shing Doe", "Jyh-Shing Doe"
  initials,   ///< "J. Doe", "Jane Doe"
  nickname,   ///< "Tim", "Timothy"
  fuller,     ///< a middle name more: "Jane Doe", "Jane P. Doe"
  respelt,    ///< "Müller", "Mueller"
  equal       ///< but for case, accents, hyphens, particles
};
NameRelation relate_names(const PersonName& a, const PersonName& b, const MatchTables& tables);

}  // namespace bibfold
