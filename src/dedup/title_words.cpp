// See title_words.h. Numerals of three kinds are one: digits, Roman (II, XIV; a single I, V or X only behind "part" and the like, or at
// the end) and English words. Roman numerals are sought by their capitals, since "mix" and "vi" are words.
#include "dedup/title_words.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "dedup/known_words.h"
#include "text/ascending.h"
#include "text/ascii.h"
#include "text/roman.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace bibfold {
namespace {

constexpr bool is_word_byte(char c) { return is_ascii_alnum(c) || c == '\'' || static_cast<unsigned char>(c) >= 0x80; }

struct Spelled {
  std::string_view word;
  std::string_view number;
  bool ordinal;
};
// A PDF that lost its ligatures leaves "ve" of "five" and "rst" of "first".
constexpr std::array<Spelled, 24> kSpelledNumbers{{
    {"eight", "8", false}, {"eighth", "8", true},   {"eleven", "11", false}, {"fifth", "5", true},  {"first", "1", true},
    {"five", "5", false},  {"four", "4", false},    {"fourth", "4", true},   {"nine", "9", false},  {"ninth", "9", true},
    {"one", "1", false},   {"rst", "1", true},      {"second", "2", true},   {"seven", "7", false}, {"seventh", "7", true},
    {"six", "6", false},   {"sixth", "6", true},    {"ten", "10", false},    {"tenth", "10", true}, {"third", "3", true},
    {"three", "3", false}, {"twelve", "12", false}, {"two", "2", false},     {"ve", "5", false},
}};
static_assert(is_ascending_by(&Spelled::word, kSpelledNumbers));

// Behind these, a letter or a single Roman digit counts: "Part I", "Teil B", "vol. V".
constexpr std::array<std::string_view, 22> kPartWords{"band",   "book", "ch",    "chapter", "fase",  "lecture", "no",     "number",
                                                      "paper",  "part", "parte", "partie",  "phase", "pt",      "report", "section",
                                                      "series", "teil", "tome",  "type",    "vol",   "volume"};
static_assert(is_ascending(kPartWords));

constexpr std::array<std::string_view, 24> kGreek{"alpha", "beta",  "gamma",  "delta",   "epsilon", "zeta", "eta",     "theta",
                                                  "iota",  "kappa", "lambda", "mu",      "nu",      "xi",   "omicron", "pi",
                                                  "rho",   "sigma", "tau",    "upsilon", "phi",     "chi",  "psi",     "omega"};

/// "β" → "beta"; "" for anything else. Titles write both.
std::string_view greek_name(std::string_view folded) {
  if (folded.size() != 2) return {};
  std::size_t at = 0;
  auto c = static_cast<unsigned>(next_code_point(folded, at));
  if (c == 0x3C2) c = 0x3C3;  // final sigma
  if (c < 0x3B1 || c > 0x3C9) return {};
  const unsigned row = c - 0x3B1 - (c > 0x3C2 ? 1 : 0);
  return kGreek[row];
}

/// 1 … 39 for I … XXXIX, else 0.
int roman_value(std::string_view word) {
  return word.size() > 7 || word.find_first_not_of("ivx") != std::string_view::npos ? 0 : roman_number(word);
}

/// Collects words as the raw text is scanned.
class TitleScanner {
 public:
  explicit TitleScanner(std::string_view title) : title_(title) {}

  std::vector<TitleWord> scan() {
    while (at_ < title_.size()) is_word_byte(title_[at_]) ? scan_word() : scan_separator();
    return std::move(words_);
  }

 private:
  void scan_word() {
    const std::size_t begin = at_;
    while (at_ < title_.size() && (is_word_byte(title_[at_]) || is_thousands_comma())) ++at_;
    if (is_plain_word(title_.substr(begin, at_ - begin))) return add_plain_word(title_.substr(begin, at_ - begin));
    std::string chunk(title_.substr(begin, at_ - begin));
    if (is_residue_of_punctuation(chunk)) return;
    chunk.erase(std::remove(chunk.begin(), chunk.end(), ','), chunk.end());
    const std::string folded = fold_text(chunk);
    if (folded.empty()) {  // a dash or quotes on their own
      if (is_between_blanks(begin, at_)) behind_colon_ = true;
      return;
    }
    const bool upper = std::none_of(chunk.begin(), chunk.end(), [](char c) { return is_ascii_lower(c) || is_ascii_digit(c); });
    if (folded.find(' ') == std::string::npos) {
      add(folded, upper);
    } else {
      for (const std::string_view word : split(folded, ' ')) add(word, upper);
    }
    add_programming_language();
  }

  /// Cheap: letters of ASCII, of which nothing is to be taken away.
  static bool is_plain_word(std::string_view chunk) {
    return std::all_of(chunk.begin(), chunk.end(), is_ascii_letter<char>) && chunk != "cents";
  }
  void add_plain_word(std::string_view chunk) {
    words_.emplace_back();
    TitleWord& word = words_.back();
    word.folded.resize(chunk.size());
    std::transform(chunk.begin(), chunk.end(), word.folded.begin(), to_ascii_lower);
    word.upper = std::none_of(chunk.begin(), chunk.end(), is_ascii_lower<char>);
    take_separators(word);
    add_programming_language();
  }

  /// "precisionâ ?? performance", "ã cents â ? ¬ â ? dynamat": dashes and quotes that were decoded wrongly more than once. Cuts them off.
  [[nodiscard]] bool is_residue_of_punctuation(std::string& chunk) const {
    constexpr std::string_view kFirst = "â";
    constexpr std::string_view kCents = "ã";
    if (static_cast<unsigned char>(chunk.back()) < 0x80 && chunk != "cents") return false;  // cheap: most words
    const std::string_view behind = trim(title_.substr(at_, 2));
    if (chunk.ends_with(kFirst) && (behind.empty() || behind.front() == '?' || behind.front() == '\xC2' || behind.front() == '\xE2'))
      chunk.resize(chunk.size() - kFirst.size());
    if (chunk.ends_with(kCents) && trim(title_.substr(at_)).starts_with("cents")) chunk.resize(chunk.size() - kCents.size());
    return chunk.empty() || chunk == "ã" || chunk == "Ã" || chunk == "å" ||
           (chunk == "cents" && !words_.empty() && has_residue_before(at_));
  }
  [[nodiscard]] bool has_residue_before(std::size_t at) const {
    std::string_view before = title_.substr(0, at - std::string_view("cents").size());
    while (before.ends_with(' ') || before.ends_with('?')) before.remove_suffix(1);
    return before.ends_with("ã") || before.ends_with("â");
  }

  // "100,000" is one number.
  [[nodiscard]] bool is_thousands_comma() const {
    if (title_[at_] != ',' || at_ == 0 || at_ + 3 >= title_.size() || !is_ascii_digit(title_[at_ - 1])) return false;
    return is_ascii_digit(title_[at_ + 1]) && is_ascii_digit(title_[at_ + 2]) && is_ascii_digit(title_[at_ + 3]);
  }

  void scan_separator() {
    const char c = title_[at_];
    if (c == '&') add("and", false);
    if (c == ':' && !is_between_digits(at_)) behind_colon_ = true;
    if (c == '-' && is_between_blanks(at_, at_ + 1)) behind_colon_ = true;
    if (c == '.' && at_ + 1 < title_.size() && title_[at_ + 1] == ' ') behind_stop_ = true;
    ++at_;
  }

  // "C++", "C#": other languages than C.
  void add_programming_language() {
    TitleWord& word = words_.back();
    const std::string_view behind = title_.substr(at_);
    if (behind.starts_with("++")) word.folded += "++";
    if (behind.starts_with("#") && word.folded.size() == 1) word.folded += '#';
    word.number = word.number || word.folded.back() == '+' || word.folded.back() == '#';
  }

  [[nodiscard]] bool is_between_digits(std::size_t at) const {
    return at > 0 && at + 1 < title_.size() && is_ascii_digit(title_[at - 1]) && is_ascii_digit(title_[at + 1]);
  }
  [[nodiscard]] bool is_between_blanks(std::size_t begin, std::size_t end) const {
    return begin > 0 && end < title_.size() && title_[begin - 1] == ' ' && title_[end] == ' ';
  }

  void add(std::string_view folded, bool upper) {
    TitleWord word;
    const std::string_view greek = greek_name(folded);
    word.folded = greek.empty() ? folded : greek;
    word.upper = upper;
    word.number = has_digit(folded) && !has_two_for_to(folded);
    words_.push_back(std::move(word));
    take_separators(words_.back());
  }

  /// What stood in front of the last word.
  void take_separators(TitleWord& word) {
    word.behind_colon = behind_colon_ && words_.size() > 1;
    word.behind_stop = behind_stop_ && words_.size() > 1;
    behind_colon_ = behind_stop_ = false;
  }

  /// "p2p", "b2b": peer to peer.
  static bool has_two_for_to(std::string_view folded) {
    return folded.size() == 3 && folded[1] == '2' && !is_ascii_digit(folded[0]) && !is_ascii_digit(folded[2]);
  }

  std::string_view title_;
  std::size_t at_ = 0;
  bool behind_colon_ = false;
  bool behind_stop_ = false;
  std::vector<TitleWord> words_;
};

bool is_part_word(std::string_view word) { return is_among(kPartWords, word); }

/// "2nd" → "2".
bool cut_ordinal(std::string& word) {
  if (word.size() < 3 || !is_ascii_digit(word.front())) return false;
  const std::string_view suffix = std::string_view(word).substr(word.size() - 2);
  if (suffix != "st" && suffix != "nd" && suffix != "rd" && suffix != "th") return false;
  if (!is_ascii_digit(word[word.size() - 3])) return false;
  word.resize(word.size() - 2);
  return true;
}

std::optional<int> roman_in_context(const TitleWord& word, bool behind_part, bool last) {
  const int value = roman_value(word.folded);
  if (value == 0) return std::nullopt;
  const bool unmistakable = word.folded.size() >= 2 && (word.upper || word.folded.starts_with("ii") || word.folded.starts_with("viii"));
  const bool single_at_end = last && word.upper && word.folded.size() == 1;
  return unmistakable || behind_part || single_at_end ? std::optional(value) : std::nullopt;
}

void read_numeral(TitleWord& word, bool behind_part, bool last) {
  if (word.number) {
    word.ordinal = cut_ordinal(word.folded);
    return;
  }
  if (const auto roman = roman_in_context(word, behind_part, last)) {
    word.folded = std::to_string(*roman);
    word.number = true;
    return;
  }
  const auto* const row = std::lower_bound(kSpelledNumbers.begin(), kSpelledNumbers.end(), std::string_view(word.folded),
                                           [](const Spelled& s, std::string_view w) { return is_word_before(s.word, w); });
  if (row != kSpelledNumbers.end() && row->word == word.folded) {
    word.folded = row->number;
    word.number = true;
    word.ordinal = row->ordinal;
    word.quantity = !row->ordinal && !behind_part && !last && !word.behind_colon;
  } else if (behind_part && word.folded.size() == 1) {
    word.number = true;  // "part B"
  }
}

/// A short bracket that says what the item itself is: "[Erratum]", "[Retracted]".
bool is_own_notice(std::string_view inside) {
  const std::string folded = fold_text(inside);
  constexpr std::array<std::string_view, 14> kOwn{"abstract",   "comment",   "conference abstract", "correction", "corrigendum", "data set",
                                                  "dataset",    "erratum",   "meeting abstract",    "poster",     "reply",       "response",
                                                  "retraction", "withdrawal"};
  return is_one_of(kOwn, folded);
}

}  // namespace

std::string_view ordinal_ending(int number) {
  constexpr std::string_view kEndings[] = {"th", "st", "nd", "rd"};
  const int last = number % 10;
  return last > 3 || number % 100 / 10 == 1 ? kEndings[0] : kEndings[last];
}

std::size_t opening_bracket(std::string_view text) {
  int depth = 0;
  for (std::size_t i = text.size(); i-- > 0;) {
    if (text[i] == ']') ++depth;
    if (text[i] == '[' && --depth == 0) return i;
  }
  return std::string_view::npos;
}

std::string without_bracketed_notes(std::string_view title) {
  title = trim(title);
  while (title.size() > 2) {
    const std::string_view ended = title.ends_with('.') ? title.substr(0, title.size() - 1) : title;
    if (!ended.ends_with(']')) break;
    const auto open = opening_bracket(ended);
    if (open == std::string_view::npos) break;
    const std::string_view inside = ended.substr(open + 1, ended.size() - open - 2);
    if (open == 0) return std::string(inside);
    if (is_own_notice(inside)) break;
    title = trim(title.substr(0, open));
  }
  return std::string(title);
}

namespace {

/// "the 4 thaose workshop", "21 stvldb conference": the raised ending of the ordinal stuck to the next word, which is none as it stands.
bool is_behind_ordinal(const TitleWord& number, const TitleWord& word) {
  constexpr std::size_t kEnding = 2;
  constexpr std::size_t kRest = 3;
  if (!is_all_digits(number.folded) || number.folded.size() > 2 || word.folded.size() < kEnding + kRest) return false;
  const std::string_view ending = std::string_view(word.folded).substr(0, kEnding);
  int value = 0;
  std::from_chars(number.folded.data(), number.folded.data() + number.folded.size(), value);
  return ending == ordinal_ending(value) && !is_title_word(word.folded);
}

/// "do n't", "don â?? t": the apostrophe that parted the word was a blank, or was decoded wrongly.
void join_contractions(std::vector<TitleWord>& words) {
  constexpr std::array<std::string_view, 12> kStems{"aren", "can",   "couldn", "didn",    "doesn", "don",
                                                    "hasn", "haven", "isn",    "shouldn", "wasn",  "won"};
  static_assert(is_ascending(kStems));
  constexpr std::array<std::string_view, 12> kVerbs{"are", "ca", "could", "did", "do", "does", "has", "have", "is", "should", "was", "wo"};
  static_assert(is_ascending(kVerbs));
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    const std::string& next = words[i + 1].folded;
    const bool parted = (next == "t" && is_among(kStems, words[i].folded)) || (next == "nt" && is_among(kVerbs, words[i].folded));
    if (!parted || words[i + 1].behind_colon) continue;
    words[i].folded += next;
    words.erase(words.begin() + static_cast<std::ptrdiff_t>(i) + 1);
  }
}

/// "67Cu", "Cu67" of a formula that lost its markup: one order for the mass and the element, so that both are one word.
void put_mass_first(std::string& word) {
  constexpr std::string_view kElements[] = {"ag", "al", "am", "ar", "as", "au", "ba", "be", "bi", "br", "ca", "cd", "ce", "cf", "cl", "cm",
                                            "co", "cr", "cs", "cu", "dy", "er", "eu", "fe", "ga", "gd", "ge", "he", "hf", "hg", "ho", "ir",
                                            "kr", "la", "li", "lu", "mg", "mn", "mo", "na", "nb", "nd", "ne", "ni", "np", "os", "pb", "pd",
                                            "po", "pr", "pt", "pu", "ra", "rb", "re", "rh", "rn", "ru", "sb", "sc", "se", "si", "sm", "sn",
                                            "sr", "ta", "tb", "tc", "te", "th", "ti", "tl", "tm", "xe", "yb", "zn", "zr"};
  if (word.size() < 4 || word.size() > 5 || !is_all_digits(std::string_view(word).substr(2))) return;
  if (is_one_of(kElements, std::string_view(word).substr(0, 2))) std::rotate(word.begin(), word.begin() + 2, word.end());
}

void part_ordinals(std::vector<TitleWord>& words) {
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    if (!is_behind_ordinal(words[i], words[i + 1])) continue;
    words[i].folded += words[i + 1].folded.substr(0, 2);
    words[i + 1].folded.erase(0, 2);
  }
}

}  // namespace

std::vector<TitleWord> split_title(std::string_view title) {
  std::vector<TitleWord> words = TitleScanner(title).scan();
  part_ordinals(words);
  join_contractions(words);
  for (TitleWord& word : words) put_mass_first(word.folded);
  bool behind_part = false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool part = is_part_word(words[i].folded);
    const bool ends = i > 1 && i + 1 < words.size() && words[i].folded == "i";
    const bool before_colon = ends && words[i + 1].behind_colon;  // "Temporal databases, I: Algebra"
    const bool between_stops = ends && words[i].behind_stop && words[i + 1].behind_stop && words[i].upper;  // "Boundary layers. I. Theory"
    read_numeral(words[i], behind_part || before_colon || between_stops, i + 1 == words.size());
    behind_part = part;
  }
  return words;
}

}  // namespace bibfold
