// See translators.h.
#include "dedup/translators.h"

#include <algorithm>
#include <string_view>

#include "text/any_word.h"
#include "text/ascii.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace bibfold {
namespace {

constexpr std::size_t kLongestNote = 400;

// What stands before their names in a note.
constexpr std::string_view kBefore[] = {"translated by ",
                                        "translated and edited by ",
                                        "transl. by ",
                                        "translation by ",
                                        "trans. by ",
                                        "tr. by ",
                                        "trans. ",
                                        "transl. ",
                                        "traduit par ",
                                        "trad. par ",
                                        "traduction de ",
                                        "traducción de ",
                                        "trad. de ",
                                        "traduzione di ",
                                        "übersetzt von ",
                                        "übers. von ",
                                        "vertaald door ",
                                        "översatt av ",
                                        "traduit de l'anglais par ",
                                        "aus dem englischen von "};
constexpr std::string_view kAny[] = {"transl", "trans. ",  "tr. by",   "traduit",           "trad",
                                     "übers",  "vertaald", "översatt", "aus dem englischen"};

// A name ends before them: "Translated by Robert Fagles from the Greek".
constexpr std::string_view kBehind[] = {"from", "in", "into", "with", "edited", "aus", "mit", "avec", "du", "con", "del"};
constexpr std::string_view kBetween[] = {"and", "&", "und", "et", "y", "e", "en", "och"};

/// Up to the first sign that ends a list of names; the stop of an initial is none.
std::string_view names_in_front(std::string_view text) {
  std::size_t letters = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (c == ',' || c == ';' || c == '(' || c == ')' || c == '[' || (c == '.' && letters > 2)) return text.substr(0, at);
    letters = c == ' ' || c == '.' ? 0 : letters + 1;
  }
  return text;
}

void add_families(std::string_view names, std::vector<std::string>& families) {
  std::string last;
  const auto end_name = [&] {
    if (std::string family = fold_letters(last); family.size() > 1) families.push_back(std::move(family));
    last.clear();
  };
  for (const std::string_view word : split(names, ' ')) {
    if (is_one_of(kBehind, word)) break;
    if (is_one_of(kBetween, word)) {
      end_name();
    } else if (!word.empty()) {
      last = word;
    }
  }
  end_name();
}

void add_from_note(std::string_view note, std::vector<std::string>& families) {
  for (const std::string_view words : kBefore) {
    const auto at = find_ignoring_case(note, words);
    if (at == std::string_view::npos || (at > 0 && is_ascii_letter(note[at - 1]))) continue;
    return add_families(names_in_front(note.substr(at + words.size())), families);
  }
}

void add_family(const Contributor& person, std::vector<std::string>& families) {
  std::string family = fold_letters(person.name.literal.empty() ? person.name.family : person.name.literal);
  if (!family.empty()) families.push_back(std::move(family));
}

void sort_unique(std::vector<std::string>& families) {
  std::sort(families.begin(), families.end());
  families.erase(std::unique(families.begin(), families.end()), families.end());
}

}  // namespace

std::vector<std::string> fold_translators(const Publication& publication) {
  std::vector<std::string> families;
  for (const Contributor& person : publication.contributors) {
    if (person.role == Role::translator) add_family(person, families);
  }
  const std::string_view note = publication.text[Field::note].substr(0, kLongestNote);
  if (families.empty() && !note.empty() && holds_any_ignoring_case(note, kAny)) add_from_note(note, families);
  sort_unique(families);
  return families;
}

std::vector<std::string> fold_text_editors(const Publication& publication) {
  if (publication.type != Type::book || publication.authors.empty()) return {};
  std::vector<std::string> families;
  for (const Contributor& person : publication.editors) add_family(person, families);
  sort_unique(families);
  return families;
}

bool are_others(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return !a.empty() && !b.empty() &&
         std::none_of(a.begin(), a.end(), [&b](const std::string& family) { return std::binary_search(b.begin(), b.end(), family); });
}

}  // namespace bibfold
