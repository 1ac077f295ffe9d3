// What a list of authors tells of a name in another list of the same paper that was mangled: initials that ran together, that stand with
// the wrong name, or that changed places with the family names. External functions: is_damaged_form, with_runs_apart, count_inverted,
// count_moved_initials. Mends nothing that the other list does not bear out.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "dedup/name_key.h"

namespace bibfold {

/// "kieпling" and "kiessling": letters that a wrong decoding made Cyrillic stand for one to three others.
bool is_damaged_form(std::string_view damaged, std::string_view whole);

/// The names with those that ran together taken apart, as `others` has them; nothing when there are none.
std::optional<std::vector<NameKey>> with_runs_apart(const std::vector<NameKey>& names, const std::vector<NameKey>& others);

/// How many of the shorter list have family name and initial swapped, in order; 0 when one has no counterpart.
std::size_t count_inverted(const std::vector<NameKey>& shorter, const std::vector<NameKey>& longer);

/// How many that have no partner (-1) have one by the family name, and the initial of the name beside it.
std::size_t count_moved_initials(const std::vector<NameKey>& a, const std::vector<NameKey>& b, const std::vector<int>& partners);

}  // namespace bibfold
