// See person_name.h.
#include "dedup/person_name.h"

#include <algorithm>
#include <array>
#include <utility>

#include "dedup/name_key.h"
#include "text/edit_distance.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

using Words = std::vector<std::string>;

constexpr std::size_t kSecondFamilyLength = 4;
constexpr std::size_t kCalledLength = 4;
constexpr std::size_t kBeginningLength = 3;
constexpr std::size_t kMisspeltLength = 5;  // of shorter names, one letter makes another name: "Wei", "Wen"

// Letters that are written as two where a keyboard lacks them. Folding leaves one of them: "ü" is "u".
constexpr std::array<std::pair<std::string_view, std::string_view>, 14> kExpansions{{{"ä", "ae"},
                                                                                     {"ö", "oe"},
                                                                                     {"ü", "ue"},
                                                                                     {"Ä", "Ae"},
                                                                                     {"Ö", "Oe"},
                                                                                     {"Ü", "Ue"},
                                                                                     {"å", "aa"},
                                                                                     {"Å", "Aa"},
                                                                                     {"ø", "oe"},
                                                                                     {"Ø", "Oe"},
                                                                                     {"æ", "ae"},
                                                                                     {"Æ", "Ae"},
                                                                                     {"ß", "ss"},
                                                                                     {"ё", "йо"}}};

std::string joined(const Words& words) {
  std::string out;
  for (const std::string& word : words) out += word;
  return out;
}

std::string expand(std::string text) {
  for (const auto& [letter, two] : kExpansions) replace_all(text, letter, two);
  return text;
}

Words words_of(const std::string& folded) {
  Words words;
  for (const std::string_view word : split(folded, ' ')) {
    if (!word.empty()) words.emplace_back(word);
  }
  return words;
}

bool is_initial(std::string_view word) { return word.size() == 1 || count_code_points(word) == 1; }

bool begins_alike(std::string_view a, std::string_view b) {
  std::size_t end_a = 0;
  std::size_t end_b = 0;
  return next_code_point(a, end_a) == next_code_point(b, end_b);
}

/// Two words of given names that may stand for one: equal, or one is the other's initial.
bool words_agree(const std::string& a, const std::string& b, const Nicknames& nicknames) {
  if (a == b) return true;
  if (is_initial(a) || is_initial(b)) return begins_alike(a, b);
  return nicknames.alike(a, b);
}

/// Every word of the shorter list from `i` stands, in this order, in the longer one from `j`.
bool is_part(const Words& few, std::size_t i, const Words& many, std::size_t j, const Nicknames& nicknames) {
  for (; i < few.size(); ++i, ++j) {
    while (j < many.size() && !words_agree(few[i], many[j], nicknames)) ++j;
    if (j == many.size()) return false;
  }
  return true;
}

bool rest_agrees(const Words& a, std::size_t i, const Words& b, std::size_t j, const Nicknames& nicknames) {
  return a.size() - i <= b.size() - j ? is_part(a, i, b, j, nicknames) : is_part(b, j, a, i, nicknames);
}

/// "yuneng" and "yu neng l.": the first words of one list, written together, are the first word of the other. Gives how many they are.
std::size_t words_making(const Words& words, const std::string& one) {
  std::string together;
  for (std::size_t i = 0; i < words.size() && together.size() < one.size(); ++i) {
    together += words[i];
    if (i > 0 && together == one) return i + 1;
  }
  return 0;
}

bool are_misspelt(const std::string& a, const std::string& b) {
  const std::size_t shorter = std::min(a.size(), b.size());
  if (shorter < kMisspeltLength) return false;
  return edit_distance(a, b, 2) <= (shorter > kMisspeltLength ? 2 : 1);
}

bool has_only_initials(const Words& words) {
  return std::all_of(words.begin(), words.end(), [](const std::string& word) { return is_initial(word); });
}

/// "J. Robert" and "Robert": the second name is the one that is used.
bool is_called_by_second(const Words& longer, const Words& shorter) {
  return longer.size() > 1 && is_initial(longer[0]) && !is_initial(longer[1]) && longer[1] == shorter[0];
}

/// "roger jyh shing" and "jyh shing", "xiao yu ann" and "ann xiao yu": all words of one are among those of the other.
bool is_called_by_others(const Words& longer, const Words& shorter) {
  const bool among = std::all_of(shorter.begin(), shorter.end(), [&longer](const std::string& word) {
    return std::find(longer.begin(), longer.end(), word) != longer.end();
  });
  return among && joined(shorter).size() >= kCalledLength;
}

/// "inma" and "inmaculada". Of names in Pinyin, one is the beginning of many others.
bool is_beginning(const std::string& shorter, const std::string& longer) {
  return shorter.size() >= kBeginningLength && longer.size() >= shorter.size() + kBeginningLength && longer.starts_with(shorter);
}

bool is_called(const Words& a, const Words& b, bool east_asian) {
  if (a.size() >= b.size() ? is_called_by_others(a, b) : is_called_by_others(b, a)) return true;
  return !east_asian && (is_beginning(a[0], b[0]) || is_beginning(b[0], a[0]));
}

NameRelation relate_full_given(const Words& a, const Words& b, bool east_asian, const Nicknames& nicknames) {
  const bool same_initial = is_initial(a[0]) != is_initial(b[0]) && begins_alike(a[0], b[0]) && a.size() > 1 && b.size() > 1;
  if (a[0] == b[0] || same_initial) return rest_agrees(a, 1, b, 1, nicknames) ? NameRelation::fuller : NameRelation::different;
  if (const std::size_t made = words_making(a, b[0]); made > 0 && rest_agrees(a, made, b, 1, nicknames)) return NameRelation::fuller;
  if (const std::size_t made = words_making(b, a[0]); made > 0 && rest_agrees(b, made, a, 1, nicknames)) return NameRelation::fuller;
  if (is_called_by_second(a, b) && rest_agrees(a, 2, b, 1, nicknames)) return NameRelation::fuller;
  if (is_called_by_second(b, a) && rest_agrees(b, 2, a, 1, nicknames)) return NameRelation::fuller;
  if (nicknames.alike(a[0], b[0])) return rest_agrees(a, 1, b, 1, nicknames) ? NameRelation::nickname : NameRelation::different;
  if (is_called(a, b, east_asian)) return NameRelation::called;
  return are_misspelt(joined(a), joined(b)) ? NameRelation::misspelt : NameRelation::different;
}

NameRelation relate_given(const PersonName& first, const PersonName& second, const MatchTables& tables) {
  const Words& a = first.given;
  const Words& b = second.given;
  if (a.empty() || b.empty()) return NameRelation::different;
  if (joined(a) == joined(b)) return NameRelation::equal;
  if (first.initials || second.initials) {
    const bool fits = begins_alike(a[0], b[0]) && rest_agrees(a, 1, b, 1, tables.nicknames);
    return fits ? NameRelation::initials : NameRelation::different;
  }
  return relate_full_given(a, b, tables.east_asian_families.has(first.family), tables.nicknames);
}

/// "luis garcia" and "luis a garcia marquez", "ramon f diaz" and "ramon fernandez diaz": the same first word, and another whole one.
bool is_shortened(const PersonName& a, const PersonName& b, const Nicknames& nicknames) {
  const Words& few = a.words.size() <= b.words.size() ? a.words : b.words;
  const Words& many = &few == &a.words ? b.words : a.words;
  if (few.size() < 2 || few[0] != many[0] || is_initial(few[0]) || !is_part(few, 1, many, 1, nicknames)) return false;
  return std::any_of(few.begin() + 1, few.end(), [&many](const std::string& word) {
    return word.size() >= kSecondFamilyLength && std::find(many.begin(), many.end(), word) != many.end();
  });
}

bool respells(const PersonName& a, const PersonName& b) {
  if (a.expanded_family.empty() && a.expanded_given.empty()) return false;
  const std::string& family = a.expanded_family.empty() ? a.family : a.expanded_family;
  const std::string given = a.expanded_given.empty() ? joined(a.given) : a.expanded_given;
  return (family == b.family || a.family == b.family) && (given == joined(b.given) || joined(a.given) == joined(b.given));
}

/// The families differ: what else may make them one person's?
NameRelation relate_across_families(const PersonName& a, const PersonName& b, const MatchTables& tables) {
  if (a.given.empty() || b.given.empty()) return NameRelation::different;
  if (joined(a.given) == b.family && joined(b.given) == a.family) return NameRelation::swapped;
  if (is_shortened(a, b, tables.nicknames)) return NameRelation::shortened;
  const bool same_given = a.given == b.given && !a.initials;
  return same_given && are_misspelt(a.family, b.family) ? NameRelation::misspelt : NameRelation::different;
}

}  // namespace

PersonName person_name(const Name& name) {
  PersonName out;
  const NameKey key = fold_name(name);
  out.family = key.family;
  out.given = words_of(key.given);
  out.words = out.given;
  for (std::string& word : words_of(fold_text(name.family))) out.words.push_back(std::move(word));
  out.suffix = fold_letters(name.suffix);
  out.whole = key.literal;
  out.initials = !key.literal && has_only_initials(out.given);
  out.letters = joined(out.given) + out.family + out.suffix;
  if (out.whole) return out;
  Name expanded = name;
  expanded.family = expand(name.family);
  expanded.given = expand(name.given);
  const NameKey other = fold_name(expanded);
  if (other.family != key.family) out.expanded_family = other.family;
  if (other.given != key.given) out.expanded_given = without_spaces(other.given);
  return out;
}

NameRelation relate_names(const PersonName& a, const PersonName& b, const MatchTables& tables) {
  if (a.letters.empty() || b.letters.empty()) return NameRelation::different;
  if (a.letters == b.letters) return NameRelation::equal;
  if (a.whole || b.whole) return NameRelation::different;
  if (!a.suffix.empty() && !b.suffix.empty() && a.suffix != b.suffix) return NameRelation::different;
  if (respells(a, b) || respells(b, a)) return NameRelation::respelt;
  if (a.family != b.family) return relate_across_families(a, b, tables);
  const NameRelation given = relate_given(a, b, tables);
  return given == NameRelation::equal ? NameRelation::fuller : given;  // only the suffix differs
}

}  // namespace bibfold
