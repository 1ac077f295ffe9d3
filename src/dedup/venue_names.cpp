// See venue_names.h.
#include "dedup/venue_names.h"

#include <algorithm>
#include <array>

#include "dedup/known_words.h"
#include "text/ascending.h"
#include "text/ascii.h"
#include "text/edit_distance.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace bibfold {
namespace {

// Say nothing about which venue it is.
constexpr std::array<std::string_view, 71> kIdleWords{"a",
                                                      "and",
                                                      "ann",
                                                      "annu",
                                                      "annual",
                                                      "appear",
                                                      "at",
                                                      "biannual",
                                                      "biennial",
                                                      "conf",
                                                      "confer",
                                                      "conference",
                                                      "congr",
                                                      "congress",
                                                      "der",
                                                      "die",
                                                      "draft",
                                                      "ed",
                                                      "edited",
                                                      "eds",
                                                      "for",
                                                      "forthcoming",
                                                      "fur",
                                                      "hellip",
                                                      "in",
                                                      "int",
                                                      "intern",
                                                      "internat",
                                                      "international",
                                                      "internl",
                                                      "intl",
                                                      "invited",
                                                      "joint",
                                                      "l",
                                                      "la",
                                                      "manuscript",
                                                      "meeting",
                                                      "mini",
                                                      "no",
                                                      "of",
                                                      "on",
                                                      "pages",
                                                      "paper",
                                                      "papers",
                                                      "part",
                                                      "pp",
                                                      "pre",
                                                      "preliminary",
                                                      "preparation",
                                                      "preproceedings",
                                                      "presented",
                                                      "proc",
                                                      "proceeding",
                                                      "proceedings",
                                                      "procs",
                                                      "s",
                                                      "st",
                                                      "submitted",
                                                      "symp",
                                                      "sympos",
                                                      "symposia",
                                                      "symposium",
                                                      "th",
                                                      "the",
                                                      "to",
                                                      "und",
                                                      "unpublished",
                                                      "version",
                                                      "vol",
                                                      "volume",
                                                      "with"};
static_assert(is_ascending(kIdleWords));

constexpr std::array<std::string_view, 42> kOrdinalWords{
    "april",      "august",      "december", "eighteenth", "eighth",     "eighties", "eleventh",   "february", "fifteenth",
    "fifth",      "fiftieth",    "fifty",    "first",      "fortieth",   "forty",    "fourteenth", "fourth",   "january",
    "july",       "june",        "march",    "may",        "nineteenth", "ninth",    "november",   "october",  "second",
    "september",  "seventeenth", "seventh",  "seventy",    "sixteenth",  "sixth",    "sixty",      "tenth",    "third",
    "thirteenth", "thirtieth",   "thirty",   "twelfth",    "twentieth",  "twenty"};
static_assert(is_ascending(kOrdinalWords));

// They hold many conferences; of a conference's name they tell nothing that the rest does not.
constexpr std::array<std::string_view, 8> kSponsors{"aaai", "acm", "ieee", "ifip", "siam", "springer", "usenix", "w3c"};
static_assert(is_ascending(kSponsors));

bool is_ordinal(std::string_view word) {
  if (is_ascii_digit(word.front())) return true;                   // "27th", "2018"
  if (word.starts_with("twenty") || word.starts_with("thirty")) {  // "twentysecond"
    if (is_among(kOrdinalWords, word.substr(std::string_view("twenty").size()))) return true;
  }
  return is_among(kOrdinalWords, word);
}

/// "no1", "vol10"
bool is_numbered(std::string_view word) {
  for (const std::string_view name : {"no", "nr", "vol"}) {
    if (word.size() > name.size() && word.starts_with(name) && is_all_digits(word.substr(name.size()))) return true;
  }
  return false;
}

/// "proceedingsof", "oftheacm", "of24th": idle words that lost their blanks. Of the idle words only those with the same first letter are
/// tried, for nearly every word of every venue is asked.
bool is_run_of_idle(std::string_view word, int more) {
  constexpr std::size_t kShortest = 2;
  if (is_among(kIdleWords, word) || is_among(kSponsors, word) || is_ordinal(word)) return true;
  if (more == 0 || word.size() < 2 * kShortest) return false;
  const char letter = word.front();
  const auto* idle = std::lower_bound(kIdleWords.begin(), kIdleWords.end(), word.substr(0, 1));
  for (; idle != kIdleWords.end() && idle->front() == letter; ++idle) {
    const bool begins = idle->size() >= kShortest && idle->size() + kShortest <= word.size() && word.starts_with(*idle);
    if (begins && is_run_of_idle(word.substr(idle->size()), more - 1)) return true;
  }
  return false;
}

/// "proceedins", "internationul", "conff", "internation": of a longer idle word, one letter more, less or other, or its end left out.
bool is_misspelled_idle(std::string_view word) {
  constexpr std::array<std::string_view, 5> kLong{"conference", "international", "proceeding", "proceedings", "symposium"};
  constexpr std::size_t kLetters = 9;
  return word.size() + 1 >= kLetters && std::any_of(kLong.begin(), kLong.end(), [word](std::string_view idle) {
           return word.front() == idle.front() && (edit_distance(word, idle, 1) <= 1 || idle.starts_with(word));
         });
}

bool is_idle(std::string_view word) {
  constexpr std::size_t kRun = 6;
  return is_among(kIdleWords, word) || is_ordinal(word) || is_numbered(word) || is_misspelled_idle(word) ||
         (word.size() >= kRun && !is_among(kSponsors, word) && is_run_of_idle(word, 3));
}

/// "1995vldb conference": the year stuck to the acronym. "27th" and "3d" stay.
std::string_view without_grown_year(std::string_view word) {
  constexpr std::size_t kLetters = 4;
  std::size_t digits = 0;
  while (digits < word.size() && is_ascii_digit(word[digits])) ++digits;
  return digits != 0 && word.size() >= digits + kLetters ? word.substr(digits) : word;
}

/// "22 ndvldb conference", "28 thinternational", "20 thint. conf.": the ending of the ordinal stuck to the next word.
std::string_view without_ordinal_ending(std::string_view word) {
  constexpr std::size_t kLetters = 5;
  for (const std::string_view ending : {"st", "nd", "rd", "th"}) {
    if (word == ending || (word.starts_with(ending) && is_idle(word.substr(2)))) return word.substr(2);
    if (word.starts_with(ending) && word.size() >= kLetters + 1 && !word.starts_with("theor")) return word.substr(2);
  }
  return word;
}

/// "Ann. of Math. (2)", "Annu. Rev. Biochem.": "annals" and "annual" are half of what such a periodical is called. "Ann. ACM Symposium" is
/// idle.
bool begins_periodical(std::string_view folded) {
  constexpr std::array<std::string_view, 9> kMeetings{"conf", "conference", "convention", "meeting", "proc",
                                                      "symp", "sympos",     "symposium",  "workshop"};
  if (!folded.starts_with("ann ") && !folded.starts_with("annu ")) return false;
  const auto words = split(folded, ' ');
  return std::none_of(words.begin(), words.end(), [&kMeetings](std::string_view word) { return is_one_of(kMeetings, word); });
}

/// "ofvery" of "Proc. ofvery large data bases", "oftheconferenceonvery": idle words that grew to the first word of the name.
std::string_view without_grown_idle(std::string_view word) {
  constexpr std::size_t kLetters = 4;
  constexpr std::array<std::string_view, 6> kGrown{"conference", "conferenceon", "of", "on", "ofthe", "oftheconferenceon"};
  if (word.size() < 2 + kLetters || (word.front() != 'o' && word.front() != 'c') || is_title_word(word)) return word;
  for (const std::string_view grown : kGrown) {
    if (word.size() >= grown.size() + kLetters && word.starts_with(grown) && is_title_word(word.substr(grown.size())))
      return word.substr(grown.size());
  }
  return word;
}

}  // namespace

std::string essential_venue_words(std::string_view name, std::string* initials) {
  const std::string folded = fold_text(name);
  std::vector<std::string_view> words;
  if (folded.empty()) return {};
  bool behind_number = false;
  bool meant = begins_periodical(folded);
  for (std::string_view word : split(folded, ' ')) {
    const std::string_view undated = without_grown_year(word);
    if (behind_number || undated.size() != word.size()) word = without_ordinal_ending(undated);
    word = without_grown_idle(word);
    behind_number = word.empty() || is_all_digits(word);
    if (meant || (!word.empty() && !is_idle(word))) words.push_back(word);
    meant = false;
  }
  const bool only_sponsors = std::all_of(words.begin(), words.end(), [](std::string_view word) { return is_among(kSponsors, word); });
  std::string out;
  for (const std::string_view word : words) {
    if (only_sponsors && words.size() > 1) break;
    if (!out.empty()) out += ' ';
    out += word;
    if (initials != nullptr) *initials += word.substr(0, 1);
  }
  return out;
}

bool is_sponsors_name(std::string_view word) { return is_among(kSponsors, word); }

std::string_view without_sponsor(std::string_view word) {
  const auto* const sponsor = std::find_if(kSponsors.begin(), kSponsors.end(), [word](std::string_view s) { return word.starts_with(s); });
  return sponsor == kSponsors.end() || sponsor->size() == word.size() ? word : word.substr(sponsor->size());
}

VenueNames::VenueNames(std::string_view venues, std::string_view journals) : journals_(journals) {
  for (const std::string_view line : split_lines(venues)) {
    if (!line.empty() && line.front() != '#') add_row(line);
  }
  finish(acronyms_);
  finish(words_);
  spell_out();
}

const VenueNames& VenueNames::none() {
  static const VenueNames empty;
  return empty;
}

void VenueNames::add_row(std::string_view line) {
  const auto columns = split(line, '\t');
  if (columns.size() < 3) return;
  const int row = static_cast<int>(rows_.size());
  rows_.push_back({columns[2] == "journal", columns[2] == "series", {}});
  const auto add_name = [&](std::string_view name) {
    std::string words = essential_venue_words(name);
    if (words.empty()) return;
    if (words.find(' ') == std::string::npos) acronyms_.emplace_back(words, row);
    words_.emplace_back(words, row);
    rows_.back().names.push_back(std::move(words));
  };
  acronyms_.emplace_back(fold_letters(columns[0]), row);
  add_name(columns[1]);
  if (columns.size() < 4) return;
  for (const std::string_view alias : split(columns[3], ';')) add_name(alias);
}

bool VenueNames::is_journal(std::string_view folded) const {
  std::size_t low = 0;
  std::size_t high = journals_.size();
  while (low < high && !folded.empty()) {
    const std::size_t middle = low + (high - low) / 2;
    const std::size_t newline = middle == 0 ? std::string_view::npos : journals_.rfind('\n', middle - 1);
    const std::size_t begin = std::max(low, newline == std::string_view::npos ? 0 : newline + 1);
    const std::size_t end = std::min(journals_.find('\n', begin), journals_.size());
    const std::string_view line = journals_.substr(begin, end - begin);
    const std::string name = line.starts_with('#') ? "" : fold_text(line.substr(0, line.find('\t')));
    if (name == folded) return true;
    name < folded ? low = std::min(end + 1, journals_.size()) : high = begin;
  }
  return false;
}

/// "vldb journal" is also "very large data bases journal".
void VenueNames::spell_out() {
  std::vector<std::pair<std::size_t, std::string>> more;
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    for (const std::string& name : rows_[i].names) {
      const auto space = name.find(' ');
      const int other = space == std::string::npos ? -1 : by_acronym(name.substr(0, space));
      if (other < 0 || static_cast<std::size_t>(other) == i || rows_[static_cast<std::size_t>(other)].names.empty()) continue;
      more.emplace_back(i, rows_[static_cast<std::size_t>(other)].names.front() + name.substr(space));
    }
  }
  for (auto& [row, name] : more) rows_[row].names.push_back(std::move(name));
}

/// Sorted; a name of two rows names neither.
void VenueNames::finish(Index& index) {
  std::sort(index.begin(), index.end());
  index.erase(std::unique(index.begin(), index.end()), index.end());
  Index kept;
  for (auto begin = index.begin(); begin != index.end();) {
    const auto end = std::find_if(begin, index.end(), [begin](const auto& entry) { return entry.first != begin->first; });
    if (end - begin == 1) kept.push_back(std::move(*begin));
    begin = end;
  }
  index = std::move(kept);
}

int VenueNames::by_beginning(std::string_view words) const {
  auto at = std::lower_bound(words_.begin(), words_.end(), words, [](const auto& entry, std::string_view w) { return entry.first < w; });
  int row = -1;
  for (; at != words_.end() && at->first.starts_with(words); ++at) {
    if (row >= 0 && row != at->second) return -1;
    row = at->second;
  }
  return row;
}

int VenueNames::look_up(const Index& index, std::string_view key) {
  const auto at = std::lower_bound(index.begin(), index.end(), key, [](const auto& entry, std::string_view k) { return entry.first < k; });
  return at != index.end() && at->first == key ? at->second : -1;
}

}  // namespace bibfold
