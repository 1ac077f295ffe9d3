// The comparison form of a person's name, and whether two names can be one person's. External functions: fold_name, compare_names.
// Knows spelling, initials, nicknames, order; does not know who anybody is.
#pragma once

#include <cstdint>
#include <string>

#include "bibfold/name.h"
#include "dedup/match_tables.h"

namespace bibfold {

struct NameKey {
  std::string family;    ///< letters, without particles: "werra"; of a literal, all of them
  std::string given;     ///< folded words: "leandro", "j a"; of a literal of three words or more, its initials: "who"
  bool literal = false;  ///< a collaboration, or a name that could not be split
  auto operator<=>(const NameKey&) const = default;
};

NameKey fold_name(const Name& name);
/// Not what a catalogue has put in an author's place: a host's name ("portal.acm.org"), or a journal with its year ("sigmod record, 2002").
bool is_person(const Name& name);

enum class NameMatch : std::uint8_t {
  none,
  family,  ///< the family names agree, the given names contradict ("Li, Wei" and "Li, Ming")
  person,  ///< nothing contradicts
};
/// "张伟": characters of a Chinese family name come first, or are all of it.
bool begins_with_family(const NameKey& name, const MatchTables& tables);
NameMatch compare_names(const NameKey& a, const NameKey& b, const MatchTables& tables);

/// "jean pierre" → "jeanpierre"
std::string without_spaces(std::string text);
/// "alex" and "alexander", "b y" and "bill yuchen", "jean pierre" and "jp"; an empty one fits all.
bool given_names_agree(const std::string& a, const std::string& b, const MatchTables& tables);

}  // namespace bibfold
