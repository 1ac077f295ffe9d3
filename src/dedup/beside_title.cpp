// See beside_title.h.
#include "dedup/beside_title.h"

#include <algorithm>
#include <array>
#include <string>

#include "text/ascending.h"
#include "text/ascii.h"
#include "text/edit_distance.h"
#include "text/word_table.h"

namespace bibfold {
namespace {

// Stand in references beside a title, hardly ever at its end.
constexpr std::array<std::string_view, 30> kOutsideWords{
    "acm",   "al",     "appear",    "award", "conf",  "ed",         "edited", "eds",   "etal",        "ieee",
    "ifip",  "intl",   "jnl",       "lncs",  "pages", "phd",        "pp",     "proc",  "proceedings", "procs",
    "raquo", "sigmod", "submitted", "symp",  "tech",  "techreport", "thesis", "trans", "univ",        "vldb"};
static_assert(is_ascending(kOutsideWords));
// "(demonstration)", "(panel abstract)": how it was presented. compare_title_notices takes care of them.
constexpr std::array<std::string_view, 8> kFormWords{"abstract", "demo",  "demonstration", "demonstrations",
                                                     "keynote",  "panel", "poster",        "tutorial"};
static_assert(is_ascending(kFormWords));
// Found with them.
constexpr std::array<std::string_view, 46> kBesideThem{
    "annual",        "april",   "august",   "available",  "computer", "conference", "data",    "database",     "december",
    "description",   "editors", "et",       "exhibition", "extended", "february",   "group",   "int",          "intern",
    "international", "j",       "january",  "journal",    "july",     "june",       "letters", "management",   "march",
    "may",           "notes",   "november", "october",    "paper",    "program",    "record",  "report",       "science",
    "september",     "session", "summary",  "symposium",  "systems",  "technical",  "track",   "transactions", "university",
    "workshop"};
static_assert(is_ascending(kBesideThem));

bool has_word(std::string_view words, std::string_view word) {
  for (auto at = words.find(word); at != std::string_view::npos; at = words.find(word, at + 1)) {
    const auto end = at + word.size();
    if ((at == 0 || words[at - 1] == ' ') && (end == words.size() || words[end] == ' ')) return true;
  }
  return false;
}

bool is_number(std::string_view word) { return is_ascii_digit(word.front()); }

}  // namespace

BesideTitle::BesideTitle(const MatchKeys& longer, const MatchKeys& other) : longer_(longer), other_(other) {
  for (const auto* authors : {&longer.authors, &other.authors}) {
    for (const NameKey& name : *authors) longest_name_ = std::max(longest_name_, name.family.size());
  }
}

Likeness BesideTitle::of(std::string_view word, bool at_start) const {
  return is_author(word, false) ? Likeness::strong : of_no_author(word, at_start);
}

Likeness BesideTitle::of_no_author(std::string_view word, bool at_start) const {
  if (is_among(kOutsideWords, word) || is_among(kFormWords, word) || names_venue(word)) return Likeness::strong;
  if (is_year(word, at_start)) return Likeness::strong;
  if (is_number(word) || word.size() <= 2 || is_small_word(word) || is_among(kBesideThem, word)) return Likeness::weak;
  return Likeness::unknown;
}

template <typename F>
bool BesideTitle::is_any_author(const F& fits) const {
  return std::any_of(longer_.authors.begin(), longer_.authors.end(), fits) ||
         std::any_of(other_.authors.begin(), other_.authors.end(), fits);
}

bool BesideTitle::is_author(std::string_view word, bool whole) const {
  constexpr std::size_t kOneError = 6;
  constexpr std::size_t kTwoErrors = 9;
  constexpr std::size_t kGrown = 5;
  if (word.size() < 2 || (whole && word.size() > longest_name_ + 2) || is_small_word(word)) return false;
  const int errors = word.size() >= kTwoErrors ? 2 : word.size() >= kOneError ? 1 : 0;
  return is_any_author([word, errors, whole](const NameKey& name) {
    if (name.family == word) return true;
    if (errors == 0 || name.family.size() < kGrown) return false;
    return edit_distance(name.family, word, errors) <= errors || (!whole && (word.starts_with(name.family) || word.ends_with(name.family)));
  });
}

bool BesideTitle::is_family_name(std::string_view word) const {
  return is_any_author([word](const NameKey& name) { return name.family == word; });
}

bool BesideTitle::is_given_name(std::string_view word) const {
  if (is_small_word(word) || is_among(kBesideThem, word)) return false;
  return is_any_author([word](const NameKey& name) { return !name.given.empty() && name.given.front() == word.front(); });
}

/// The longer title has taken the venue's name: its own record is left without.
bool BesideTitle::names_venue(std::string_view word) const {
  if (!longer_.venue.empty() || word.size() < 3) return false;
  return word == other_.venue.short_name || has_word(other_.venue.words, word);
}

/// "1996b" too.
bool BesideTitle::is_year(std::string_view word, bool at_start) const {
  if (word.size() < 4 || word.size() > 5 || !is_number(word)) return false;
  return std::to_string(other_.year) == word.substr(0, 4) || (at_start && longer_.year == 0);
}

}  // namespace bibfold
