// See title_key.h.
#include "dedup/title_key.h"

#include <algorithm>
#include <array>
#include <span>

#include "dedup/bracketed_notice.h"
#include "dedup/hash.h"
#include "dedup/title_markup.h"
#include "dedup/title_words.h"
#include "text/ascending.h"
#include "text/ascii.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace bibfold {
namespace {

constexpr std::array<std::string_view, 66> kSmallWords{
    "a",    "an",   "and", "are",    "as",      "at",  "au",  "be",  "by",    "can",  "das", "de",   "del",  "der", "des",  "di",   "die",
    "do",   "does", "du",  "ein",    "eine",    "el",  "en",  "et",  "for",   "from", "has", "have", "how",  "im",  "in",   "into", "is",
    "it",   "its",  "la",  "le",     "les",     "los", "of",  "on",  "or",    "our",  "per", "que",  "some", "sur", "that", "the",  "their",
    "this", "tm",   "to",  "toward", "towards", "un",  "und", "une", "using", "via",  "von", "we",   "with", "y",   "zur"};
static_assert(is_ascending(kSmallWords));
/// Where the words of each letter begin: every word of every title is asked for.
constexpr std::array<std::uint8_t, 27> kSmallWordsFrom = [] {
  std::array<std::uint8_t, 27> from{};
  for (const std::string_view word : kSmallWords) {
    for (auto letter = static_cast<std::size_t>(word.front() - 'a') + 1; letter < from.size(); ++letter) ++from[letter];
  }
  return from;
}();

// What follows the ordinal of a meeting: "26th Intl. Conf.", "9th annual ACM symposium".
constexpr std::array<std::string_view, 14> kMeetingWords{"acm", "annual",        "conf", "conference", "congress",  "european", "ieee",
                                                         "int", "international", "intl", "meeting",    "symposium", "vldb",     "workshop"};
static_assert(is_ascending(kMeetingWords));

constexpr std::size_t kPrefixWords = 3;
constexpr std::size_t kEdgeWords = 3;
constexpr std::size_t kSubjectWords = 4;  // an ordinal behind as many words is no longer the name of a proceedings volume

bool is_informative(const TitleWord& word) {
  const bool wide = static_cast<unsigned char>(word.folded.front()) >= 0x80;
  return (word.folded.size() >= 3 || wide || word.number) && !is_small_word(word.folded);
}

/// Of informative words.
bool is_telling(const TitleWord& word) {
  constexpr std::array<std::string_view, 12> kLeaked{"acm",   "conf", "eds",         "ieee", "int",   "intl",
                                                     "pages", "proc", "proceedings", "symp", "trans", "vol"};
  return !word.number && !is_among(kLeaked, word.folded);
}

/// "26th" of "… in Proc. 26th Intl. Conf. …" behind a whole title.
bool is_meeting_ordinal(const std::vector<TitleWord>& words, std::size_t at) {
  return words[at].ordinal && at >= kSubjectWords && at + 1 < words.size() && is_among(kMeetingWords, words[at + 1].folded);
}

/// The runs of digits of a word: "3" of "3d", "4" of "gpt4"; a letter or "c++" as it is.
void add_numbers(std::vector<TitleNumber>& numbers, const std::string& word, bool at_edge) {
  constexpr std::string_view kDigits = "0123456789";
  auto begin = word.find_first_of(kDigits);
  const bool in_name = std::count_if(word.begin(), word.end(), is_ascii_lower<char>) > 1;
  if (begin == std::string::npos) numbers.push_back({word, at_edge});
  while (begin != std::string::npos) {
    const auto end = std::min(word.find_first_not_of(kDigits, begin), word.size());
    auto digits = std::string_view(word).substr(begin, end - begin);
    while (digits.size() > 1 && digits.front() == '0') digits.remove_prefix(1);
    numbers.push_back({std::string(digits), at_edge, in_name});
    begin = word.find_first_of(kDigits, end);
  }
}

std::vector<TitleNumber> numbers_of(const std::vector<TitleWord>& words) {
  std::vector<TitleNumber> numbers;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!words[i].number || is_meeting_ordinal(words, i)) continue;
    add_numbers(numbers, words[i].folded, i < kEdgeWords || i + kEdgeWords >= words.size());
  }
  std::sort(numbers.begin(), numbers.end());
  return numbers;
}

void sort_unique(std::vector<std::uint64_t>& hashes) {
  std::sort(hashes.begin(), hashes.end());
  hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
}

void add_meaning(TitleKey& key, const std::vector<TitleWord>& words) {
  key.informative.reserve(words.size());
  key.telling.reserve(words.size());
  for (const TitleWord& word : words) {
    if (!is_informative(word)) continue;
    key.informative.push_back(hash_text(word.folded));
    if (!is_telling(word)) continue;
    key.telling.push_back(key.informative.back());
    key.initials += word.folded.front();
  }
  sort_unique(key.informative);
  sort_unique(key.telling);
}

std::string letters_of(const std::vector<TitleWord>& words, std::size_t begin, std::size_t end) {
  std::string letters;
  for (std::size_t i = begin; i < end; ++i) letters += words[i].folded;
  return letters;
}

/// "Book review column 26-1" is a book review column.
std::string letters_without_numbers(const std::vector<TitleWord>& words) {
  std::string letters;
  for (const TitleWord& word : words) {
    if (!word.number) letters += word.folded;
  }
  return letters;
}

/// "Name: what it is": the name may be missing in another version.
void split_prefix(TitleKey& key, const std::vector<TitleWord>& words) {
  const auto colon = std::find_if(words.begin(), words.end(), [](const TitleWord& word) { return word.behind_colon; });
  const auto before = static_cast<std::size_t>(colon - words.begin());
  if (colon == words.end() || before > kPrefixWords || words.size() - before < kPrefixWords) return;
  key.prefix = letters_of(words, 0, before);
  key.rest = letters_of(words, before, words.size());
  const bool submitted = before > 1 && words[before - 2].folded == "id";  // "Paper ID 238: …", as it was submitted
  key.prefix_is_numbered = !submitted && std::any_of(words.begin(), colon, [](const TitleWord& word) {
    return word.number && word.folded.find_first_not_of("0123456789") == std::string::npos;
  });
}

bool is_year(const TitleWord& word) { return word.number && word.folded.size() == 4 && is_all_digits(word.folded) && word.folded > "1000"; }

/// Of "rainfall and famine in Niger, 1968-1974": a period that is written about, and no part of a series.
bool is_of_period(const std::vector<TitleWord>& words, std::size_t i) {
  if (!is_year(words[i])) return false;
  const bool ends = i > 0 && is_year(words[i - 1]) && words[i - 1].folded < words[i].folded;
  return ends || (i + 1 < words.size() && is_year(words[i + 1]) && words[i].folded < words[i + 1].folded);
}

/// "Unilateral neglect in stroke: a comparative study" is cited without its subtitle.
void split_subtitle(TitleKey& key, const std::vector<TitleWord>& words) {
  constexpr std::ptrdiff_t kMainWords = 3;
  const auto colon = std::find_if(words.begin(), words.end(), [](const TitleWord& word) { return word.behind_colon; });
  if (colon == words.end() || std::count_if(words.begin(), colon, is_informative) < kMainWords) return;
  key.main = letters_of(words, 0, static_cast<std::size_t>(colon - words.begin()));
  key.only_quantities = std::none_of(words.begin(), colon, [](const TitleWord& word) { return word.number; });
  for (auto i = static_cast<std::size_t>(colon - words.begin()); i < words.size(); ++i)
    key.only_quantities &= !words[i].number || words[i].quantity || is_of_period(words, i);
}

}  // namespace

bool is_unmistakable_title(const TitleKey& key) {
  constexpr std::size_t kWords = 6;
  constexpr std::size_t kLetters = 45;
  return key.informative.size() >= kWords && key.letters.size() >= kLetters;
}

bool is_distinctive_title(const TitleKey& key) {
  constexpr std::size_t kWords = 4;
  constexpr std::size_t kLetters = 32;
  return key.informative.size() >= kWords || key.letters.size() >= kLetters;
}

bool is_small_word(std::string_view folded) {
  constexpr std::size_t kLongest = 7;  // "towards"
  if (folded.size() > kLongest || folded.empty() || !is_ascii_lower(folded.front())) return false;
  const auto letter = static_cast<std::size_t>(folded.front() - 'a');
  return std::find(kSmallWords.begin() + kSmallWordsFrom[letter], kSmallWords.begin() + kSmallWordsFrom[letter + 1], folded) !=
         kSmallWords.begin() + kSmallWordsFrom[letter + 1];
}

/// "…, best paper award": what the conference said of it.
void drop_award(std::vector<TitleWord>& words) {
  constexpr std::size_t kTitle = 3;
  constexpr std::string_view kAward[] = {"best", "paper", "award"};
  constexpr std::string_view kStudentAward[] = {"best", "student", "paper", "award"};
  constexpr std::string_view kAwarded[] = {"best", "paper", "awarded"};
  for (const std::span<const std::string_view> phrase : {std::span<const std::string_view>(kAward), {kStudentAward}, {kAwarded}}) {
    const bool ends_in =
        words.size() >= phrase.size() + kTitle &&
        std::equal(phrase.rbegin(), phrase.rend(), words.rbegin(), [](std::string_view a, const TitleWord& b) { return a == b.folded; });
    if (ends_in) words.resize(words.size() - phrase.size());
  }
}

/// "Figure 12 from: Rao A (2014) Title …", "Table 3 from …": a piece of the paper that has a DOI of its own.
bool is_piece_of_paper(const std::vector<TitleWord>& words) {
  constexpr std::array<std::string_view, 12> kPieces{"appendix", "chart",   "fig",   "figure", "figures", "image",
                                                     "map",      "picture", "plate", "scheme", "table",   "video"};
  static_assert(is_ascending(kPieces));
  constexpr std::size_t kNumbers = 3;
  if (words.size() < kNumbers + 1 || !is_among(kPieces, words[0].folded) ||
      words[1].folded.find_first_of("0123456789") == std::string::npos)
    return false;
  return std::any_of(words.begin() + 2, words.begin() + kNumbers + 1, [](const TitleWord& word) { return word.folded == "from"; });
}

/// "ORIGINAL ARTICLE: Sleep and …": the heading of the part of the journal.
std::string_view without_section(std::string_view title) {
  constexpr std::string_view kSections[] = {
      "brief report:",        "full length article:", "full paper:",       "original article:", "original paper:",     "original research:",
      "rapid communication:", "regular article:",     "research article:", "research paper:",   "short communication:"};
  for (const std::string_view section : kSections) {
    if (title.size() > 2 * section.size() && starts_with_ignoring_case(title, section)) return trim(title.substr(section.size()));
  }
  return title;
}

TitleKey fold_title(std::string_view title, const MatchTables& tables) {
  TitleKey key;
  const std::string text = without_title_markup(without_section(title));
  const NotedTitle marked = split_retraction_mark(split_article_number(text).title);
  const std::string_view unmarked = without_bare_retraction(marked.title);
  const NotedTitle corrected = split_corrected_place(unmarked);
  std::vector<TitleWord> words = split_title(without_bracketed_notes(corrected.title));
  drop_award(words);
  if (words.empty()) return key;
  key.retracted = (!marked.notice.empty() && !marked.in_brackets) || unmarked.size() != marked.title.size();
  std::vector<std::string_view> folded;
  folded.reserve(words.size());
  for (const TitleWord& word : words) {
    if (!key.words.empty()) key.words += ' ';
    key.words += word.folded;
    folded.push_back(word.folded);
  }
  key.word_count = words.size();
  for (std::size_t i = 0; i < std::min<std::size_t>(words.size(), 64); ++i) {
    if (is_small_word(words[i].folded)) key.small_words |= std::uint64_t{1} << i;
    if (words[i].behind_stop) key.stops |= std::uint64_t{1} << i;
  }
  key.letters = letters_of(words, 0, words.size());
  split_prefix(key, words);
  split_subtitle(key, words);
  if (trim(title).ends_with(':')) key.main = key.letters;  // cut there
  key.numbers = numbers_of(words);
  add_meaning(key, words);
  key.notices = tables.notices.find(folded) | (key.prefix.empty() ? 0 : tables.notices.find_prefix(key.prefix));
  if (is_piece_of_paper(words)) key.notices |= tables.notices.row_of("additional file");
  if (!corrected.notice.empty()) key.notices |= TitleNotices::corrections();
  key.generic = tables.generic_titles.has(letters_without_numbers(words));
  return key;
}

}  // namespace bibfold
