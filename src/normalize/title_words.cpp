// Titles and names → words for citation keys. External functions: ascii_words, is_stop_word.
#include "normalize/title_words.h"

#include <algorithm>
#include <iterator>

#include "text/ascending.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

// English after the list of the Natural Language Toolkit, without words that begin many system names ("all", "do", "off"); of the other
// languages the articles, the commonest prepositions and conjunctions. Sorted.
constexpr std::string_view kStopWords[] = {
    "a",    "about",  "against", "am",    "an",   "and",  "are",   "as",      "at",    "au",    "auf",  "aus",  "aux",   "be",
    "been", "being",  "between", "but",   "by",   "can",  "con",   "could",   "dans",  "das",   "de",   "dei",  "del",   "della",
    "dem",  "den",    "der",     "des",   "di",   "did",  "die",   "do",      "does",  "du",    "ein",  "eine", "einer", "eines",
    "el",   "en",     "et",      "for",   "from", "fur",  "had",   "has",     "have",  "he",    "how",  "i",    "if",    "il",
    "im",   "in",     "into",    "is",    "it",   "its",  "la",    "las",     "le",    "les",   "lo",   "los",  "may",   "mit",
    "must", "my",     "nach",    "of",    "on",   "or",   "our",   "par",     "para",  "per",   "por",  "pour", "she",   "should",
    "so",   "sobre",  "sur",     "than",  "that", "the",  "their", "them",    "there", "these", "they", "this", "those", "through",
    "to",   "toward", "towards", "uber",  "um",   "un",   "und",   "under",   "une",   "uno",   "upon", "us",   "via",   "vom",
    "von",  "was",    "we",      "were",  "what", "when", "where", "whether", "which", "while", "who",  "whom", "why",   "will",
    "with", "within", "without", "would", "y",    "you",  "your",  "zu",      "zum",   "zur"};
static_assert(is_ascending(kStopWords));

constexpr std::size_t kLongestWord = 40;  // a file of one word of a megabyte gets a key, too

bool is_key_character(char c) { return is_ascii_lower(c) || is_ascii_digit(c); }

}  // namespace

std::vector<std::string> ascii_words(std::string_view text) {
  std::string joined(text.substr(0, 4096));
  for (const std::string_view apostrophe : {"'", "\u2019", "\u02BC"}) replace_all(joined, apostrophe, "");  // "don't" is one word
  std::vector<std::string> words(1);
  for (const char c : fold_text(joined)) {
    if (is_key_character(c)) {
      if (words.back().size() < kLongestWord) words.back() += c;
    } else if (c == ' ' && !words.back().empty()) {
      words.emplace_back();
    }
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

bool is_stop_word(std::string_view word) { return std::binary_search(std::begin(kStopWords), std::end(kStopWords), word); }

}  // namespace bibfold
