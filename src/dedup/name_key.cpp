// See name_key.h.
#include "dedup/name_key.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "dedup/romanization.h"
#include "text/ascending.h"
#include "text/ascii.h"
#include "text/edit_distance.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace bibfold {
namespace {

// Left out in front of a family name, since sources disagree on whether they belong to it.
constexpr std::array<std::string_view, 30> kParticles{"af",  "al",    "ap",  "ben", "bin", "d",   "da",  "das", "de", "degli",
                                                      "del", "della", "den", "der", "di",  "do",  "dos", "du",  "e",  "el",
                                                      "ibn", "la",    "le",  "les", "ten", "ter", "van", "von", "zu", "zur"};
static_assert(is_ascending(kParticles));

constexpr std::size_t kSpellingLength = 5;  // of shorter family names, one letter makes another name
constexpr std::size_t kCompoundLength = 4;
constexpr std::size_t kCharacter = 3;  // bytes of a Han character

std::string fold_family(std::string_view family) {
  const std::string folded = fold_text(family);
  std::string_view rest = folded;
  for (auto space = rest.find(' '); space != std::string_view::npos; space = rest.find(' ')) {
    if (!is_among(kParticles, rest.substr(0, space))) break;
    rest.remove_prefix(space + 1);
  }
  return without_spaces(std::string(rest));
}

/// Vancouver style: "JA" are two initials. Three capitals at most, and nothing else.
bool is_run_of_initials(std::string_view given) { return given.size() >= 2 && given.size() <= 3 && is_all_capitals(given); }

std::string fold_given(std::string_view given) {
  if (!is_run_of_initials(given)) return fold_text(given);
  std::string spaced;
  for (const char c : given) {
    spaced += c;
    spaced += ' ';
  }
  return fold_text(spaced);
}

bool is_edited(std::string_view a, std::string_view b, std::size_t min_length) {
  return std::min(a.size(), b.size()) >= min_length && edit_distance(a, b, 1) <= 1;
}

/// "García" for "García Márquez", "Molina" for "Garcia-Molina".
bool is_part_of_compound(std::string_view part, std::string_view whole) {
  return part.size() >= kCompoundLength && part.size() + kCompoundLength <= whole.size() &&
         (whole.starts_with(part) || whole.ends_with(part));
}

bool families_agree(const std::string& a, const std::string& b) {
  return a == b || is_edited(a, b, kSpellingLength) || is_part_of_compound(a, b) || is_part_of_compound(b, a);
}

bool given_words_agree(std::string_view a, std::string_view b, const MatchTables& tables) {
  if (a.empty() || b.empty() || a == b) return true;
  if (a.size() > b.size()) std::swap(a, b);
  if (a.size() == 1) return a.front() == b.front();
  if (a.size() >= 3 && b.starts_with(a)) return true;  // "alex", "alexander"
  return is_edited(a, b, 4) || tables.nicknames.alike(a, b);
}

/// "j robert" and "robert": a full word in common.
bool share_full_word(const std::vector<std::string_view>& a, const std::vector<std::string_view>& b) {
  return std::any_of(a.begin(), a.end(),
                     [&b](std::string_view word) { return word.size() >= 3 && std::find(b.begin(), b.end(), word) != b.end(); });
}

/// "jp" for "jean pierre", "qian" for "qi an".
bool are_same_letters_or_initials(const std::string& a, const std::string& b) {
  const std::string letters_a = without_spaces(a);
  const std::string letters_b = without_spaces(b);
  if (letters_a == letters_b) return true;
  const auto initials = [](const std::string& given) {
    std::string out;
    for (const std::string_view word : split(given, ' ')) out += word.substr(0, 1);
    return out;
  };
  return letters_a == initials(b) || letters_b == initials(a);
}

/// "wei wang" and "wang wei": which of the two is the family name was read differently.
bool is_swapped(const NameKey& a, const NameKey& b) {
  return !a.given.empty() && !b.given.empty() && a.family == without_spaces(b.given) && without_spaces(a.given) == b.family;
}

/// "fao" and "Food and Agriculture Organization of the United Nations".
bool is_acronym_of(const NameKey& acronym, const NameKey& whole) {
  constexpr std::size_t kShortest = 3;
  constexpr std::size_t kLongest = 6;
  const bool bare = acronym.given.empty() && acronym.family.size() >= kShortest && acronym.family.size() <= kLongest;
  return bare && whole.literal && whole.given.starts_with(acronym.family);
}

NameMatch compare_literals(const NameKey& a, const NameKey& b) {
  if (is_acronym_of(a, b) || is_acronym_of(b, a)) return NameMatch::person;
  const auto whole = [](const NameKey& n) { return n.literal ? n.family : without_spaces(n.given) + n.family; };
  const auto inverted = [](const NameKey& n) { return n.literal ? n.family : n.family + without_spaces(n.given); };
  if (whole(a) == whole(b) || inverted(a) == whole(b) || whole(a) == inverted(b)) return NameMatch::person;
  const bool one_word = (a.literal && a.family == b.family) || (b.literal && a.family == b.family);
  if (one_word) return NameMatch::family;
  return is_edited(whole(a), whole(b), 8) ? NameMatch::person : NameMatch::none;
}

/// "t shiby", "emkrt ng": in text without capitals, what BibTeX takes for a "von" is the initials.
std::string given_part(const Name& name) {
  if (!name.given.empty() || name.non_dropping_particle.empty()) return fold_given(name.given);
  std::string particle = fold_text(name.non_dropping_particle);
  const bool known = particle.size() > 1 && is_among(kParticles, particle);
  return known || particle.find(' ') != std::string::npos ? "" : particle;
}

/// "portal.acm.org", "www-db.in.tum.de": labels of two letters or more, and nothing else.
bool is_host_name(std::string text) {
  if (std::count(text.begin(), text.end(), '.') < 2) return false;
  text = without_spaces(std::move(text));
  const auto labels = split(text, '.');
  const auto is_label = [](std::string_view label) {
    return label.size() >= 2 &&
           std::all_of(label.begin(), label.end(), [](char c) { return is_ascii_lower(c) || is_ascii_digit(c) || c == '-'; });
  };
  return labels.size() >= 3 && labels.back().size() <= 4 && std::all_of(labels.begin(), labels.end(), is_label);
}

std::size_t count_ascii_letters(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return is_ascii_letter(c); }));
}

/// "p edition", "cwb technology": an archive's name or an address, cut into names where nothing has capitals.
bool is_piece_of_address(const Name& name) {
  constexpr std::array<std::string_view, 15> kWords{"anthology", "business", "corporation", "department",  "dept",
                                                    "edition",   "inc",      "institute",   "laboratory",  "project",
                                                    "proposal",  "team",     "technology",  "universitat", "university"};
  static_assert(is_ascending(kWords));
  constexpr std::size_t kLongest = 5;
  if (count_ascii_letters(name.given) + count_ascii_letters(name.non_dropping_particle) > kLongest) return false;  // cheap: they all stay
  const std::string before = fold_letters(name.given + name.non_dropping_particle);
  return before.size() <= kLongest && is_among(kWords, fold_letters(name.family));
}

/// What catalogues write where they know of no author.
bool is_nobody(const Name& name) {
  constexpr std::array<std::string_view, 10> kNobody{"anon",     "anonimo",  "anonym",          "anonyme", "anonymous",
                                                     "anonymus", "noauthor", "noauthorslisted", "none",    "unknown"};
  static_assert(is_ascending(kNobody));
  return name.given.empty() && is_among(kNobody, fold_letters(name.literal + name.family));
}

/// "faoun" of "Food and Agriculture Organization of the United Nations"; "" of fewer than three words.
std::string initials_of_body(std::string_view literal) {
  constexpr std::ptrdiff_t kWords = 3;
  if (std::count(literal.begin(), literal.end(), ' ') + 1 < kWords) return {};
  constexpr std::array<std::string_view, 12> kSmall{"and", "da", "de", "del", "des", "du", "et", "for", "la", "of", "on", "the"};
  static_assert(is_ascending(kSmall));
  const std::string folded = fold_text(literal);
  std::string initials;
  for (const std::string_view word : split(folded, ' ')) {
    if (!word.empty() && !is_among(kSmall, word)) initials += word.front();
  }
  return initials.size() < static_cast<std::size_t>(kWords) ? std::string() : initials;
}

/// "я" of "ю" is spelled "ya", "ia", "ja", and as an initial "y", "i", "j".
bool are_initials_transliterated(std::string_view a, std::string_view b) {
  constexpr std::string_view kGlides = "aeiu";
  const std::string first = coarse_letters(a.substr(0, a.find(' ')));
  const std::string second = coarse_letters(b.substr(0, b.find(' ')));
  if (first.empty() || second.empty() || first.front() == second.front()) return true;
  const auto is_glide = [kGlides](char c) { return kGlides.find(c) != std::string_view::npos; };
  return (first.front() == 'i' && is_glide(second.front())) || (second.front() == 'i' && is_glide(first.front()));
}

/// "Кузнецова, Т. В." and "Kuznetsova TV"; "张伟" and "Zhang, Wei", of whom the family name tells.
NameMatch compare_with_other_script(const NameKey& other, const NameKey& latin, const MatchTables& tables) {
  constexpr std::size_t kPerError = 5;
  if (are_transliterated(other.family, latin.family, kPerError))
    return are_initials_transliterated(other.given, latin.given) ? NameMatch::person : NameMatch::family;
  for (const std::size_t size : {2 * kCharacter, kCharacter}) {
    const std::string family = other.family.substr(0, size);
    if (tables.han_families.alike(family, latin.family)) return NameMatch::person;
    if (!latin.given.empty() && tables.han_families.alike(family, without_spaces(latin.given))) return NameMatch::person;
  }
  return NameMatch::none;
}

}  // namespace

std::string without_spaces(std::string text) {
  text.erase(std::remove(text.begin(), text.end(), ' '), text.end());
  return text;
}

bool is_person(const Name& name) {
  const bool only_digits = !name.given.empty() && name.given.find_first_not_of("0123456789") == std::string::npos;
  return !only_digits && !is_nobody(name) && !is_piece_of_address(name) &&
         !is_host_name(name.literal.empty() ? name.non_dropping_particle + name.family : name.literal);
}

NameKey fold_name(const Name& name) {
  if (!name.literal.empty()) return {fold_letters(name.literal), initials_of_body(name.literal), true};
  NameKey key{fold_family(name.family), given_part(name), false};
  if (key.family.empty()) {  // only a given name, or a family name in a script without letters
    key.family = without_spaces(key.given);
    key.given.clear();
    key.literal = true;
  }
  return key;
}

bool given_names_agree(const std::string& a, const std::string& b, const MatchTables& tables) {
  if (a.empty() || b.empty() || a == b) return true;
  const auto words_a = split(a, ' ');
  const auto words_b = split(b, ' ');
  return given_words_agree(words_a.front(), words_b.front(), tables) || share_full_word(words_a, words_b) ||
         are_same_letters_or_initials(a, b);
}

bool begins_with_family(const NameKey& name, const MatchTables& tables) {
  if (!name.given.empty()) return tables.han_families.has_short(name.family);
  return tables.han_families.has_short(name.family.substr(0, kCharacter)) ||
         tables.han_families.has_short(name.family.substr(0, 2 * kCharacter));
}

NameMatch compare_names(const NameKey& a, const NameKey& b, const MatchTables& tables) {
  const bool other_script = begins_in_other_script(a.family);
  if (other_script != begins_in_other_script(b.family))
    return compare_with_other_script(other_script ? a : b, other_script ? b : a, tables);
  if (a.literal || b.literal) return compare_literals(a, b);
  if (families_agree(a.family, b.family)) return given_names_agree(a.given, b.given, tables) ? NameMatch::person : NameMatch::family;
  return is_swapped(a, b) ? NameMatch::person : NameMatch::none;
}

}  // namespace bibfold
