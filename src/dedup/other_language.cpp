// See other_language.h.
#include "dedup/other_language.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "dedup/compare.h"
#include "dedup/known_words.h"
#include "dedup/romanization.h"
#include "text/ascending.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace bibfold {
namespace {

// Hardly an English title does without any of them, and no other language has them but in names.
constexpr std::array<std::string_view, 26> kEnglish{"among", "and",    "are",   "as",    "at",  "between", "by",    "during", "for",
                                                    "from",  "its",    "of",    "on",    "or",  "the",     "their", "this",   "through",
                                                    "to",    "toward", "under", "using", "was", "were",    "what",  "with"};
static_assert(is_ascending(kEnglish));
// Of German, French, Spanish, Portuguese, Catalan, Italian, Dutch, the Nordic and Slavic languages, and Turkish; none of them is English.
constexpr std::array<std::string_view, 123> kOthers{
    "aan",   "als",  "amb",   "att",   "auf",  "aus",   "aux",  "av",    "avec",  "bei",    "beim",  "bir",   "chez",  "com",
    "con",   "czy",  "dal",   "dalla", "dans", "das",   "de",   "degli", "dei",   "del",    "della", "delle", "dello", "dem",
    "der",   "des",  "det",   "dla",   "dos",  "du",    "ein",  "eine",  "einem", "einen",  "einer", "eines", "el",    "els",
    "em",    "en",   "entre", "es",    "est",  "et",    "ett",  "fra",   "fur",   "gli",    "hos",   "il",    "ile",   "im",
    "inom",  "je",   "jego",  "kai",   "la",   "las",   "le",   "les",   "los",   "mellom", "met",   "mezi",  "mit",   "mot",
    "na",    "naar", "nach",  "nad",   "nas",  "nei",   "nel",  "nella", "nos",   "och",    "od",    "oder",  "og",    "oraz",
    "os",    "par",  "para",  "parmi", "po",   "pod",   "por",  "pour",  "prez",  "pri",    "przy",  "que",   "qui",   "se",
    "sobre", "som",  "sowie", "su",    "sul",  "sulla", "sur",  "till",  "uber",  "um",     "uma",   "un",    "una",   "und",
    "une",   "ve",   "ved",   "ves",   "vom",  "von",   "voor", "w",     "y",     "zum",    "zur"};
static_assert(is_ascending(kOthers));

enum class Language : std::uint8_t { unknown, english, other };

/// By its small words.
Language language_of(const TitleKey& title) {
  constexpr int kEnough = 2;
  if (has_wide_end(title.words) && is_in_other_script(title.words)) return Language::other;
  int english = 0;
  const std::string_view words = title.words;
  for (std::size_t begin = 0; begin < words.size() && english < kEnough;) {
    const std::size_t end = std::min(words.find(' ', begin), words.size());
    const std::string_view word = words.substr(begin, end - begin);
    english += is_among(kEnglish, word) ? 1 : is_among(kOthers, word) ? -1 : 0;
    begin = end + 1;
  }
  if (english == 0) return Language::unknown;
  return english > 0 ? Language::english : Language::other;
}

/// "Estimating turbulent fluxes in a tropical forest" has no word of the table; most of its words are those of English titles.
bool has_english_words(const TitleKey& title) {
  constexpr std::size_t kLetters = 4;
  int known = 0;
  for (const std::string_view word : split(title.words, ' ')) {
    if (word.size() >= kLetters) known += is_title_word(word) ? 1 : -1;
  }
  return known > 0;
}

Language likely_language_of(const TitleKey& title) {
  const Language language = language_of(title);
  return language == Language::unknown && has_english_words(title) ? Language::english : language;
}

/// Of page 1, which every volume has, the last one tells.
bool share_first_page(const MatchKeys& a, const MatchKeys& b) {
  return a.page.first == b.page.first && (a.page.first > 1 || (a.page.first == 1 && a.page.last > 1 && a.page.last == b.page.last));
}

bool share_all_pages(const MatchKeys& a, const MatchKeys& b) {
  return share_first_page(a, b) && a.page.last == b.page.last && a.page.last > a.page.first;
}

bool share_volume(const MatchKeys& a, const MatchKeys& b) { return !a.volume.empty() && a.volume == b.volume; }

/// Cheap: the same year and first page, and no other volume.
bool may_share_place(const MatchKeys& a, const MatchKeys& b) {
  return a.year != 0 && a.year == b.year && share_first_page(a, b) && (a.volume.empty() || b.volume.empty() || a.volume == b.volume);
}

bool are_of_two_languages(const MatchKeys& a, const MatchKeys& b) {
  if (is_in_other_script(a.title.words) != is_in_other_script(b.title.words)) return true;
  const Language first = likely_language_of(a.title);
  const Language second = likely_language_of(b.title);
  if (a.translated != b.translated) return (a.translated ? second : first) != Language::english;
  return (first == Language::other && second == Language::english) || (first == Language::english && second == Language::other);
}

bool is_one_of_levels(Level level, std::initializer_list<Level> levels) {
  return std::find(levels.begin(), levels.end(), level) != levels.end();
}

/// It is printed in other letters than its text.
bool is_told_foreign(const MatchKeys& keys) {
  return keys.other_language || keys.translated || !keys.parallel_titles.empty() || likely_language_of(keys.title) != Language::english;
}

/// Names that neither transliteration nor the table of Chinese families reads: "山田 太郎".
bool is_unread(const MatchKeys& keys, const MatchTables& tables) {
  const auto is_other = [](const NameKey& name) { return is_in_other_script(name.family) && !is_transliterable(name.family); };
  const auto is_known = [&tables](const NameKey& name) { return begins_with_family(name, tables); };
  return !keys.authors.empty() && std::all_of(keys.authors.begin(), keys.authors.end(), is_other) &&
         !std::all_of(keys.authors.begin(), keys.authors.end(), is_known);
}

}  // namespace

bool is_in_brackets(std::string_view title) {
  title = trim(title);
  while (title.ends_with('.')) title.remove_suffix(1);
  return title.size() > 2 && title.front() == '[' && title.back() == ']' && title.find(']') == title.size() - 1;
}

bool says_other_language(const Publication& publication) {
  const std::string language = fold_text(publication.text[Field::language]);
  if (!language.empty()) return !language.starts_with("en");
  constexpr std::array<std::string_view, 20> kLanguages{"bulgarian", "chinese", "croatian",   "czech",   "danish",   "dutch",  "french",
                                                        "german",    "greek",   "hungarian",  "italian", "japanese", "korean", "norwegian",
                                                        "persian",   "polish",  "portuguese", "russian", "spanish",  "turkish"};
  const std::string note = fold_text(publication.text[Field::note].substr(0, 120));
  return std::any_of(kLanguages.begin(), kLanguages.end(), [&note](std::string_view name) {
    const auto at = note.find("in " + std::string(name));
    return at != std::string::npos && (at == 0 || note[at - 1] == ' ');
  });
}

bool has_foreign_title(const MatchKeys& keys) {
  return keys.title.empty() || keys.translated || keys.other_language || language_of(keys.title) == Language::other;
}

bool have_unread_authors(const MatchKeys& a, const MatchKeys& b, const MatchTables& tables) {
  if (a.authors.size() != b.authors.size() || !may_share_place(a, b)) return false;
  const bool unread = is_unread(a, tables);
  return unread != is_unread(b, tables) && is_told_foreign(unread ? b : a);
}

bool may_be_translated(const MatchKeys& a, const MatchKeys& b) {
  return may_share_place(a, b) || has_wide_end(a.title.letters) != has_wide_end(b.title.letters);
}

bool is_translated(const MatchKeys& a, const MatchKeys& b, const ComparisonVector& levels) {
  if (!may_share_place(a, b) || !are_of_two_languages(a, b)) return false;
  const Level venue = level_of(levels, Comparison::venue);
  const bool same_venue = venue == Level::equal || venue == Level::close;
  if (!same_venue && venue != Level::missing) return false;
  const Level authors = level_of(levels, Comparison::authors);
  if (authors == Level::missing)
    return !a.authors.empty() && share_volume(a, b) && (share_all_pages(a, b) || (!a.issue.empty() && a.issue == b.issue));
  if (!is_one_of_levels(authors, {Level::equal, Level::reordered, Level::truncated, Level::contained, Level::close})) return false;
  return share_all_pages(a, b) ? share_volume(a, b) || same_venue : share_volume(a, b) && same_venue;
}

bool is_transliterated(const MatchKeys& a, const MatchKeys& b) {
  constexpr std::size_t kPerError = 8;
  constexpr std::size_t kLetters = 12;
  return std::min(a.title.letters.size(), b.title.letters.size()) >= kLetters &&
         are_transliterated(a.title.letters, b.title.letters, kPerError);
}

}  // namespace bibfold
