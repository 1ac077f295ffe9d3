// See author_names.h.
#include "dedup/author_names.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "dedup/braced_names.h"
#include "dedup/name_in_place.h"
#include "dedup/name_shape.h"
#include "dedup/volume_place.h"
#include "dedup/words.h"
#include "text/ascii.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace bibfold {
namespace {

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
  const bool one_given = name.suffix.empty() && name.given.find(' ') != std::string::npos && name.given.find(',') == std::string::npos;
  if (one_given && !has_name_shape(with_particle(name))) {
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
  if (people.size() == 1 && !people.front().name.literal.empty()) {
    if (BracedNames braced = read_braced_names(people.front().name.literal); !braced.names.empty()) {
      authors.truncated |= braced.truncated;
      authors.names = std::move(braced.names);
    }
  }
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
