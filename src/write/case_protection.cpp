// Display title → LaTeX title with protected capitals. External function: protect_case. Recases nothing.
//
// plain.bst and its kin lower every letter of a title but the first one and the one behind a colon and a blank; pandoc and others lower
// the first letter of each word only. A capital beyond a word's first letter is always meant (BERT, NumerSense, pH); so is a first capital
// in a title that otherwise writes its words small, or in a language that capitalises nouns.
#include "write/case_protection.h"

#include <algorithm>
#include <vector>

#include "text/latex.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace bibfold {
namespace {

/// [begin, end) of the title; what stands between words is blank space.
struct Word {
  std::string_view text;
  std::size_t letters = 0;
  bool upper_first = false;  ///< of its letters
  bool upper_later = false;
  bool lower = false;
  bool starts_title = false;  ///< the first, or behind a colon: styles leave it
};

std::vector<Word> split_words(std::string_view title) {
  std::vector<Word> words;
  for (std::size_t at = 0; at < title.size();) {
    const std::size_t begin = at;
    const char32_t first = next_code_point(title, at);
    if (is_blank(first)) continue;
    std::size_t end = at;
    while (end < title.size() && !is_blank(next_code_point(title, at))) end = at;
    words.push_back({title.substr(begin, end - begin)});
    at = end;
  }
  return words;
}

void look_at(Word& word) {
  for (std::size_t at = 0; at < word.text.size();) {
    const char32_t c = next_code_point(word.text, at);
    if (!is_letter(c)) continue;
    const bool upper = is_upper(c);
    (word.letters == 0 ? word.upper_first : word.upper_later) |= upper;
    word.lower |= is_lower(c);
    ++word.letters;
  }
}

// What small words are in the languages that bibliographies are in: they tell a title's language, and are written small in Title Case.
constexpr std::string_view kEnglish[] = {"the", "of", "and", "for", "in", "on",  "with", "to",  "from", "by",
                                         "an",  "a",  "at",  "is",  "as", "via", "or",   "its", "into", "using"};
constexpr std::string_view kForeign[] = {
    "der", "die",  "das", "des", "dem", "den", "und",  "für", "von",  "vom", "zur", "zum", "im",    "eine", "einer", "eines",
    "ein", "über", "bei", "mit", "auf", "aus", "nach", "le",  "la",   "les", "du",  "une", "et",    "pour", "dans",  "sur",
    "aux", "el",   "los", "las", "del", "y",   "para", "por", "con",  "il",  "lo",  "gli", "della", "dei",  "di",    "per",
    "do",  "da",   "dos", "das", "em",  "het", "een",  "van", "voor", "og",  "och", "av",  "för"};

bool is_english(std::string_view language, const std::vector<Word>& words) {
  if (!language.empty()) return starts_with_ignoring_case(language, "en");
  const auto count = [&](const auto& list) {
    return std::count_if(words.begin(), words.end(), [&](const Word& word) { return is_one_of(list, lower(word.text)); });
  };
  return count(kForeign) <= count(kEnglish);
}

// Most of the longer words but the first are capitalised.
bool is_title_case(const std::vector<Word>& words) {
  int capitalised = 0;
  int small = 0;
  for (const Word& word : words) {
    if (word.starts_title || word.letters < 4 || is_one_of(kEnglish, lower(word.text))) continue;
    ++(word.upper_first ? capitalised : small);
  }
  return capitalised > small || capitalised + small == 0;
}

// Nothing can be told from the capitals of "ATTENTION AND ITS USES".
bool is_all_capitals(const std::vector<Word>& words) {
  const auto has_letters = std::count_if(words.begin(), words.end(), [](const Word& word) { return word.letters > 1; });
  return has_letters > 3 && std::none_of(words.begin(), words.end(), [](const Word& word) { return word.lower; });
}

bool is_protected(const Word& word, bool keeps_first_capitals) {
  if (word.upper_later || (word.letters == 1 && word.upper_first && !word.starts_title && word.text != "A" && word.text != "I"))
    return true;
  return keeps_first_capitals && word.upper_first && !word.starts_title;
}

bool ends_title_part(std::string_view word) { return word.ends_with(':'); }

std::size_t find_alnum(std::string_view word, bool last) {
  std::size_t found = last ? 0 : word.size();
  for (std::size_t at = 0; at < word.size();) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(word, at);
    if (!is_letter(c) && !is_digit(c)) continue;
    if (!last) return begin;
    found = at;
  }
  return found;
}

// Punctuation around the word stays outside: "({BERT}),". "C++" and "C#" are whole.
void append_protected(std::string& out, std::string_view word, bool ascii) {
  const std::size_t begin = find_alnum(word, false);
  std::size_t end = find_alnum(word, true);
  while (end < word.size() && (word[end] == '+' || word[end] == '#' || word[end] == '*')) ++end;
  out += text_to_latex(word.substr(0, begin), ascii);
  out += '{';
  out += text_to_latex(word.substr(begin, end - begin), ascii);
  out += '}';
  out += text_to_latex(word.substr(end), ascii);
}

// Math and commands that text_to_latex leaves alone must reach it in one piece.
bool has_latex(std::string_view title) { return title.find_first_of("\\$") != std::string_view::npos; }

}  // namespace

std::string protect_case(std::string_view title, std::string_view language, bool ascii) {
  if (has_latex(title)) return text_to_latex(title, ascii);
  std::vector<Word> words = split_words(title);
  bool starts = true;
  for (Word& word : words) {
    look_at(word);
    word.starts_title = starts;
    starts = ends_title_part(word.text);
  }
  const bool keeps_first_capitals = !is_english(language, words) || !is_title_case(words);
  const bool none = is_all_capitals(words);
  std::string out;
  for (const Word& word : words) {
    if (!out.empty()) out += ' ';
    if (!none && is_protected(word, keeps_first_capitals)) {
      append_protected(out, word.text, ascii);
    } else {
      out += text_to_latex(word.text, ascii);
    }
  }
  return out;
}

}  // namespace bibfold
