// See author_names.h.
#include "dedup/author_names.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "dedup/name_in_place.h"
#include "dedup/name_shape.h"
#include "dedup/volume_place.h"
#include "dedup/words.h"
#include "text/ascii.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace bibfold {
namespace {

/// "h. s. seung, e. shamir", read as what stands behind the comma of "y. freund".
void split_at_commas(std::string_view text, std::vector<std::string>& parts) {
  for (const std::string_view part : split(text, ',')) {
    if (!trim(part).empty()) parts.emplace_back(trim(part));
  }
}

/// "ml" of "ml lee", "syw" of "syw su" where nothing has capitals; "von" is a word.
bool is_lower_run(std::string_view word) {
  const bool sounds = word.find_first_of("aeiou") != std::string_view::npos;
  return word.size() <= (sounds ? 2U : 3U) && std::all_of(word.begin(), word.end(), [](char c) { return is_ascii_lower(c); });
}

bool is_lower_name(const Words& words) {
  return words.size() == 2 && is_lower_run(words.front()) && words.back().size() > 1 && words.back() == lower(words.back());
}

/// "smith, j.; doe, a.", read as one name in three parts.
std::vector<Name> names_at_semicolons(const Name& name) {
  std::string whole = with_particle(name);
  for (const std::string* part : {&name.suffix, &name.given}) {
    if (!part->empty()) whole += ", " + *part;
  }
  std::vector<Name> names;
  for (std::string_view text : split(whole, ';')) {
    text = trim(text);
    if (text.starts_with("and ")) text = trim(text.substr(4));
    const auto comma = text.find(',');
    if (text.empty()) continue;
    names.push_back(forward_name(text.substr(0, comma)));
    if (comma == std::string_view::npos) continue;
    names.back().family = trim(text.substr(0, comma));
    names.back().given = trim(text.substr(comma + 1));
  }
  return names;
}

bool has_semicolon(const Name& name) {
  return name.family.find(';') != std::string::npos || name.given.find(';') != std::string::npos ||
         name.suffix.find(';') != std::string::npos;
}

bool is_all_initials(std::string_view text) {
  const Words words = words_of(text);
  return are_initials(words, 0, words.size());
}

/// "rt" of "cs jensen, rt", cut inside the next name: no name has as many letters and no vowel.
bool is_cut_to_initials(std::string_view text) {
  constexpr std::string_view kVowels = "aeiouy";
  return is_all_initials(text) || (is_lower_run(text) && text.find_first_of(kVowels) == std::string_view::npos);
}

/// "rt" → "r. t."
Name name_of_initials(std::string_view text) {
  Name name = forward_name(text);
  if (is_all_initials(text)) return name;
  name.family.clear();
  for (const char letter : text) name.family += std::string(name.family.empty() ? "" : " ") + letter + ".";
  return forward_name(name.family);
}

/// Initials before a family name.
bool has_name_shape(std::string_view text) {
  const Words words = words_of(text);
  return words.size() > 1 && (is_forward_name(words) || is_lower_name(words));
}

/// Cheap: a family name of one word, and no comma in the rest.
bool is_surely_one(const Name& name) {
  return name.suffix.empty() && name.non_dropping_particle.empty() && name.family.find(' ') == std::string::npos &&
         name.given.find(',') == std::string::npos;
}

/// "r.e. schapire r. l. rivest": initials and a name, and again; nothing for one name.
std::vector<Name> names_in_row(const Name& name) {
  const std::string whole = name.given + " " + with_particle(name);
  const Words words = words_of(whole);
  std::vector<Name> names;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (is_initials(words[i])) continue;
    if (i == begin || !is_name_word(words[i])) return {};
    names.push_back(forward_name(joined(words, begin, i + 1)));
    begin = i + 1;
  }
  return begin == words.size() && names.size() > 1 ? names : std::vector<Name>{};
}

/// "m. kearns, r. schapire": BibTeX takes the second name for the first one's given name. Nothing for one name.
std::vector<Name> names_in_one(const Name& name) {
  if (has_semicolon(name)) return names_at_semicolons(name);
  if (name.suffix.empty() && name.given.find(' ') != std::string::npos && name.given.find(',') == std::string::npos) {
    if (auto names = names_in_row(name); !names.empty()) return names;
  }
  if (name.given.empty() || is_surely_one(name)) return {};
  std::vector<std::string> parts{with_particle(name)};
  split_at_commas(name.suffix, parts);
  split_at_commas(name.given, parts);
  std::vector<Name> names;
  std::size_t at = 0;
  if (parts.size() > 2 && words_of(parts[1]).size() <= 3 && is_all_initials(parts[1])) {  // "helmbold, d. p., r. e. schapire"
    names.push_back({});
    names.back().family = parts[0];
    names.back().given = parts[1];
    at = 2;
  } else if (parts.size() < 2 || !has_name_shape(parts[0])) {
    return {};
  }
  for (; at < parts.size(); ++at) {
    const bool shaped = has_name_shape(parts[at]);
    if (!shaped && !(at + 1 == parts.size() && is_cut_to_initials(parts[at]))) return {};
    names.push_back(shaped ? forward_name(parts[at]) : name_of_initials(parts[at]));
  }
  return names;
}

/// Behind the names at the front of a title: where "(1995)" begins; npos when none is near.
std::size_t year_behind_names(std::string_view title) {
  constexpr std::size_t kNear = 60;
  const auto bracket = title.substr(0, kNear).find_first_of("([");
  return bracket == 0 ? std::string_view::npos : bracket;
}

/// "bartlett & w.s. lee": each a name, the first without its initials.
std::vector<std::string> names_before_title(std::string_view head) {
  std::string text(trim(head));
  for (const std::string_view word : {" and ", " & "}) replace_all(text, word, ", ");
  std::vector<std::string> names;
  split_at_commas(text, names);
  const bool sound = names.size() <= 4 && std::all_of(names.begin(), names.end(), [](const std::string& name) {
                       const Words words = words_of(name);
                       return words.size() <= 4 && is_name_word(words.back());
                     });
  return sound ? names : std::vector<std::string>{};
}

// A group is kept in braces to be no list of persons: "{Department of Health, Social Services and Public Safety}".
bool is_of_group(std::string_view word) {
  constexpr std::string_view kGroups[] = {
      "academy",   "agency",   "association",  "bank",         "bureau",      "center",       "centre",     "college",    "commission",
      "committee", "company",  "conference",   "consortium",   "corporation", "council",      "department", "federation", "foundation",
      "group",     "hospital", "inc",          "initiative",   "institute",   "laboratories", "laboratory", "ministry",   "national",
      "network",   "office",   "organisation", "organization", "party",       "project",      "school",     "service",    "services",
      "society",   "team",     "trust",        "union",        "university"};
  return is_one_of(kGroups, fold_letters(word));
}

/// Two to four words, each with a capital or an initial, and none of a group's.
bool is_full_name(std::string_view text) {
  const Words words = words_of(text);
  const auto is_part = [](std::string_view word) { return !has_digit(word) && !is_of_group(word) && is_upper_at(word, 0); };
  return words.size() >= 2 && words.size() <= 4 && std::all_of(words.begin(), words.end(), is_part) && is_name_word(words.back());
}

/// "Roe A", "Roe A.B.": the family name, then initials.
bool is_name_with_initials_behind(std::string_view text) {
  const Words words = words_of(text);
  return words.size() >= 2 && words.size() <= 3 && is_name_word(words.front()) && !is_of_group(words.front()) &&
         std::all_of(words.begin() + 1, words.end(), [](std::string_view word) {
           return word.size() <= 4 &&
                  std::all_of(word.begin(), word.end(), [](char c) { return is_ascii_upper(c) || c == '.' || c == '-'; });
         });
}

Name name_of_part(std::string_view text) {
  if (const auto comma = text.find(','); comma != std::string_view::npos) {
    Name name;
    name.family = trim(text.substr(0, comma));
    name.given = trim(text.substr(comma + 1));
    return name;
  }
  if (!is_name_with_initials_behind(text)) return forward_name(text);
  const auto blank = text.find(' ');
  Name name;
  name.family = text.substr(0, blank);
  name.given = trim(text.substr(blank));
  return name;
}

/// "Roe, A., Poe, B.": pairs of a family name and initials.
std::vector<std::string> joined_pairs(const std::vector<std::string>& parts) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i + 1 < parts.size(); i += 2) {
    if (!is_name_word(words_of(parts[i]).back()) || !is_all_initials(parts[i + 1])) return {};
    names.push_back(parts[i] + ", " + parts[i + 1]);
  }
  return parts.size() % 2 == 0 ? names : std::vector<std::string>{};
}

/// "Roe, Ada": one comma, and one given name or initials behind it.
bool is_inverted_name(const std::string& part) {
  const auto comma = part.find(',');
  if (comma == std::string::npos || comma < 2 || part.find(',', comma + 1) != std::string::npos) return false;
  const std::string_view given = std::string_view(part).substr(comma + 1);
  return words_of(std::string_view(part).substr(0, comma)).size() <= 2 && (is_all_initials(given) || words_of(trim(given)).size() == 1);
}

/// "Roe, Ada and Poe, Ben": nothing for another list.
std::vector<std::string> inverted_parts(std::string_view text) {
  std::vector<std::string> parts;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find(" and ", at), text.size());
    parts.emplace_back(trim(text.substr(at, end - at)));
    at = end + std::string_view(" and ").size();
  }
  return parts.size() > 1 && std::all_of(parts.begin(), parts.end(), is_inverted_name) ? parts : std::vector<std::string>{};
}

/// "Roe A, Poe B", "Ada Roe, Ben Poe and Carl Doe", "Roe, A., Poe, B.": nothing for another list.
std::vector<std::string> parts_at_commas(std::string text) {
  replace_all(text, ", and ", ", ");
  replace_all(text, " and ", ", ");
  std::vector<std::string> parts;
  split_at_commas(text, parts);
  if (parts.size() < 2) return {};
  if (auto pairs = joined_pairs(parts); !pairs.empty()) return pairs;
  const auto is_one = [](const std::string& part) { return is_full_name(part) || is_name_with_initials_behind(part); };
  return std::all_of(parts.begin(), parts.end(), is_one) ? parts : std::vector<std::string>{};
}

/// The names in one pair of braces: "{Roe, Ada and Poe, Ben}", "{Roe A, Poe B}", "{Ada Roe, Ben Poe & Carl Doe}". Nothing for one name, or
/// a group.
std::vector<Name> names_in_braces(std::string_view literal) {
  std::string text(literal);
  replace_all(text, " & ", " and ");
  std::vector<std::string> parts = inverted_parts(text);
  if (parts.empty()) parts = parts_at_commas(std::move(text));
  std::vector<Name> names;
  for (const std::string& part : parts) names.push_back(name_of_part(part));
  return names;
}

/// "{Roe, A. et al.}" → without it.
bool take_et_al(std::string_view& literal) {
  for (const std::string_view words : {" et al.", " et al", ", et al.", " and others"}) {
    if (literal.size() <= words.size() || !literal.ends_with(words)) continue;
    literal = trim(literal.substr(0, literal.size() - words.size()));
    if (literal.ends_with(',')) literal.remove_suffix(1);
    return true;
  }
  return false;
}

void read_braces(std::string_view literal, AuthorNames& authors) {
  std::string_view rest = literal;
  const bool cut = take_et_al(rest);
  std::vector<Name> names = names_in_braces(rest);
  if (names.empty() && cut) names.push_back(name_of_part(rest));
  if (names.empty()) return;
  authors.truncated |= cut;
  authors.names = std::move(names);
}

/// "selman," and the title "bart 1993. reasoning …": the rest of the name, and the year behind it; 0 when there is none.
int take_given_name(Name& name, std::string& title) {
  constexpr std::size_t kYear = 4;
  const std::string_view text = title;
  const auto blank = text.find(' ');
  if (!name.given.empty() || blank == std::string_view::npos || blank + kYear + 2 >= text.size() || !is_name_word(text.substr(0, blank)))
    return 0;
  const std::string_view digits = text.substr(blank + 1, kYear);
  if (!is_all_digits(digits) || text[blank + 1 + kYear] != '.' || text[blank + 2 + kYear] != ' ') return 0;
  const auto place = read_volume_place("(" + std::string(digits) + ")");
  if (!place || place->year == 0) return 0;
  name.given = text.substr(0, blank);
  title.erase(0, blank + kYear + 2);
  return place->year;
}

/// "r." and the title "schapire,": a reference without a title, cut inside the last name.
bool take_family_name(Name& name, std::string& title) {
  std::string_view text = trim(title);
  if (!text.ends_with(',')) return false;
  text.remove_suffix(1);
  if (text.find(' ') != std::string_view::npos || !is_name_word(text)) return false;
  const std::string initials = name.literal.empty() ? name.given + " " + with_particle(name) : name.literal;
  name = forward_name(initials + " " + std::string(text));
  title.clear();
  return true;
}

}  // namespace

bool is_only_initials(const Name& name) {
  const bool one_word = name.family.size() > 1 && name.family.find_first_of(" .") == std::string::npos;
  if (name.literal.empty() && one_word) return false;  // cheap: most names
  const std::string whole = name.literal.empty() ? with_particle(name) + " " + name.given : name.literal;
  const Words words = words_of(whole);
  return are_initials(words, 0, words.size());
}

AuthorNames read_author_names(const Publication& publication) {
  const auto& people = publication.authors.empty() ? publication.editors : publication.authors;
  AuthorNames authors{{}, publication.truncated_authors};
  authors.names.reserve(people.size());
  for (const Contributor& person : people) {
    std::vector<Name> several = names_in_one(person.name);
    if (several.empty()) authors.names.push_back(with_parts_in_place(person.name));
    std::move(several.begin(), several.end(), std::back_inserter(authors.names));
  }
  if (people.size() == 1 && !people.front().name.literal.empty()) read_braces(people.front().name.literal, authors);
  return authors;
}

int complete_cut_name(AuthorNames& authors, std::string& title) {
  if (authors.names.size() < 2) return 0;
  if (const int year = take_given_name(authors.names.back(), title); year != 0) return year;
  if (!is_only_initials(authors.names.back()) || take_family_name(authors.names.back(), title)) return 0;
  const auto bracket = year_behind_names(title);
  if (bracket == std::string::npos) return 0;
  const auto close = title.find_first_of(")]", bracket);
  if (close == std::string::npos || close - bracket > 6) return 0;
  const auto place = read_volume_place(std::string_view(title).substr(bracket, close + 1 - bracket));
  const auto names = names_before_title(std::string_view(title).substr(0, bracket));
  if (!place || place->year == 0 || names.empty()) return 0;
  const Name& cut = authors.names.back();
  const std::string initials = cut.literal.empty() ? cut.given + " " + with_particle(cut) : cut.literal;
  authors.names.back() = forward_name(initials + " " + names.front());
  for (std::size_t i = 1; i < names.size(); ++i) authors.names.push_back(forward_name(names[i]));
  title.erase(0, close + 1);
  return place->year;
}

}  // namespace bibfold
