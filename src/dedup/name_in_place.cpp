// See name_in_place.h.
#include "dedup/name_in_place.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "dedup/name_shape.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

/// "Schapire R.E.", "kearns m. j": read as given name and family name.
Name with_initials_behind(Name name) {
  const bool initials = !name.family.empty() && (name.family.ends_with('.') || name.family.size() == 1);
  if (!initials || fold_letters(name.family).size() > 3) return name;
  const Words given = words_of(name.given);
  if (given.empty() || fold_letters(given.front()).size() < 3 || is_initials(given.front())) return name;
  if (given.size() > 1 && !are_initials(given, 1, given.size())) return name;
  std::string behind = joined(given, 1, given.size());
  const std::string family(given.front());
  name.given = behind.empty() ? name.family : behind + " " + name.family;
  name.family = family;
  return name;
}

/// "d. haussler" in small letters: the initial was taken for a particle.
Name with_initials_in_front(Name name) {
  const Words particle = words_of(name.non_dropping_particle);
  if (!name.given.empty() || particle.empty() || !are_initials(particle, 0, particle.size())) return name;
  name.given = name.non_dropping_particle;
  name.non_dropping_particle.clear();
  return name;
}

/// "s maddenâ ? ¦": what is left of "…" took the place of the family name.
Name without_ellipsis(Name name) {
  std::string_view given = trim(name.given);
  if (name.family.empty() || !fold_letters(name.family).empty() || given.find(' ') == std::string_view::npos) return name;
  while (!given.empty() && (given.ends_with('?') || given.ends_with(' ') || given.ends_with("â"))) {
    given.remove_suffix(given.ends_with("â") ? std::string_view("â").size() : 1);
  }
  return given.find(' ') == std::string_view::npos ? name : forward_name(given);
}

/// "a labrinidis andn", where "n roussopoulos" follows: the word between the two ran into the next initial.
bool ends_in_and(const Name& name) {
  constexpr std::string_view kVowels = "aeiouy";
  return name.family.size() == 4 && name.family.starts_with("and") && kVowels.find(name.family.back()) == std::string_view::npos &&
         words_of(name.given).size() > 1;
}

bool is_et(std::string_view word) { return word == "et" || word == "aet"; }
bool is_al(std::string_view word) { return word == "al" || word == "al."; }

/// "al dogac aet", "dogac et al": what is left of "et al." ends the one name that it was taken for a part of.
Name without_et_al(const Name& name) {
  if (!is_et(name.family) && !is_al(name.family)) return name;
  const std::string before = name.given + " " + name.non_dropping_particle;
  Words kept = words_of(before);
  const std::size_t count = kept.size();
  kept.erase(std::remove_if(kept.begin(), kept.end(), is_et(name.family) ? is_al : is_et), kept.end());
  return kept.empty() || kept.size() == count ? name : forward_name(joined(kept, 0, kept.size()));
}

/// "0002": by which DBLP tells namesakes apart.
bool is_homonym_number(std::string_view word) { return word.size() == 4 && word.front() == '0' && is_all_digits(word); }

/// "Tim Berg 0002", "Berg 0002, Tim", "Berg, Tim 0002"
Name without_homonym_number(Name name) {
  if (is_homonym_number(name.family)) {
    if (name.given.find(' ') == std::string::npos) return name;
    return forward_name(name.given);
  }
  for (std::string* part : {&name.family, &name.given}) {
    const auto blank = part->rfind(' ');
    if (blank != std::string::npos && is_homonym_number(std::string_view(*part).substr(blank + 1))) part->resize(blank);
  }
  return name;
}

/// Cheap: both parts are there, and no part ends in a number or an initial. Most names.
bool is_usual(const Name& name) {
  return !name.given.empty() && name.family.size() > 1 && is_ascii_letter(name.family.front()) && is_ascii_letter(name.family.back()) &&
         !is_ascii_digit(name.given.back());
}

}  // namespace

Name with_parts_in_place(const Name& name) {
  if (ends_in_and(name)) return forward_name(name.given);
  if (is_usual(name) && name.family.size() > 3) return name;
  return with_initials_in_front(with_initials_behind(without_ellipsis(without_homonym_number(without_et_al(name)))));
}

}  // namespace bibfold
