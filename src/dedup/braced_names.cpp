// See braced_names.h. What is inside is cut at "and" or at commas, and only a list all of whose parts look like a person's name is one.
#include "dedup/braced_names.h"

#include <algorithm>
#include <string>
#include <utility>

#include "dedup/name_shape.h"
#include "text/ascii.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace bibfold {
namespace {

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

}  // namespace

BracedNames read_braced_names(std::string_view literal) {
  BracedNames out;
  out.truncated = take_et_al(literal);
  out.names = names_in_braces(literal);
  if (out.names.empty() && out.truncated) out.names.push_back(name_of_part(literal));
  return out;
}

}  // namespace bibfold
