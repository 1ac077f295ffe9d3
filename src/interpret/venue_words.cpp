// Words and acronyms of printed venues. See venue_words.h.
#include "interpret/venue_words.h"

#include <algorithm>
#include <array>
#include <utility>

#include "interpret/dates.h"
#include "text/ascending.h"
#include "text/ascii.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace bibfold {
namespace {

constexpr std::array<std::string_view, 21> kDropped{"a",   "an",  "and", "auf", "de", "del", "der", "des", "die", "du", "et",
                                                    "for", "fur", "in",  "la",  "le", "of",  "on",  "the", "to",  "und"};
constexpr std::array<std::string_view, 43> kOrdinals{
    "eighteenth",  "eighth",      "eightieth",    "eighty",      "eleventh",     "fifteenth",   "fifth",      "fiftieth",  "fifty",
    "first",       "forth",       "fortieth",     "forty",       "fourteenth",   "fourth",      "nineteenth", "ninetieth", "ninety",
    "ninth",       "second",      "seventeenth",  "seventh",     "seventieth",   "seventy",     "sixteenth",  "sixth",     "sixtieth",
    "sixty",       "tenth",       "third",        "thirteenth",  "thirtieth",    "thirty",      "twelfth",    "twentieth", "twenty",
    "twentyfifth", "twentyfirst", "twentyfourth", "twentyninth", "twentysecond", "twentysixth", "twentythird"};
constexpr std::array<std::string_view, 24> kSponsors{"acm",       "afnlp",  "cvf",    "eatcs",  "ieee",    "ifip",   "ras",      "rsj",
                                                     "sigaccess", "sigact", "sigai",  "sigart", "sigchi",  "sigda",  "siggraph", "sigir",
                                                     "sigmm",     "sigmod", "signll", "sigops", "sigplan", "sigsac", "sigsoft",  "usenix"};
constexpr std::array<std::string_view, 8> kPrefaces{"annual",   "biennial",  "edition",     "its",
                                                    "jahrgang", "presented", "proceedings", "selected"};
static_assert(is_ascending(kDropped, kOrdinals, kSponsors, kPrefaces));

constexpr std::pair<std::string_view, std::string_view> kSpelledOut[] = {{"ann", "annual"},
                                                                         {"annu", "annual"},
                                                                         {"assoc", "association"},
                                                                         {"conf", "conference"},
                                                                         {"confer", "conference"},
                                                                         {"conferences", "conference"},
                                                                         {"int", "international"},
                                                                         {"internat", "international"},
                                                                         {"internl", "international"},
                                                                         {"intl", "international"},
                                                                         {"proc", "proceedings"},
                                                                         {"proceeding", "proceedings"},
                                                                         {"procs", "proceedings"},
                                                                         {"symp", "symposium"},
                                                                         {"wkshp", "workshop"},
                                                                         {"workshops", "workshop"}};
static_assert(is_ascending_by([](const auto& pair) { return pair.first; }, kSpelledOut));

constexpr std::size_t kUsualWord = 6;  // letters and a blank, so that room is made once

bool is_ordinal_number(std::string_view word) {
  const auto letter = std::find_if_not(word.begin(), word.end(), [](char c) { return is_ascii_digit(c); });
  if (letter == word.end()) return true;
  if (letter == word.begin()) return false;
  const auto digits = static_cast<std::size_t>(letter - word.begin());
  const std::string_view ending = word.substr(digits);
  return ending == "st" || ending == "nd" || ending == "rd" || ending == "th" || ending == "e" || ending == "er" || ending == "eme" ||
         ending == "s";
}

bool is_number_word(std::string_view word) {
  constexpr std::size_t kShortest = 5;  // "fifth"
  return is_ordinal_number(word) || (word.size() >= kShortest && is_among(kOrdinals, word));
}

bool is_dropped(std::string_view word) {
  constexpr std::size_t kLongest = 3;
  return word.size() <= kLongest && is_among(kDropped, word);
}

void reserve(VenueWords& out, std::size_t words) {
  out.words.reserve(words);
  out.number.reserve(words);
  out.boundary.reserve(words);
}

void add_word(VenueWords& out, std::string folded, bool boundary) {
  const auto* row = std::lower_bound(std::begin(kSpelledOut), std::end(kSpelledOut), std::string_view(folded),
                                     [](const auto& pair, std::string_view word) { return is_word_before(pair.first, word); });
  if (row != std::end(kSpelledOut) && row->first == folded) folded = row->second;
  out.number.push_back(is_number_word(folded));
  out.boundary.push_back(boundary);
  out.words.push_back(std::move(folded));
}

bool is_word_character(char32_t c) {
  if (c < 0x80) return is_ascii_alnum(c) || c == '\'';
  return is_letter(c) || is_digit(c) || is_combining(c) || c == 0x2019;
}

// Where the characters that `belongs` wants end; bytes of ASCII are looked at as they are.
template <typename F>
std::size_t run_end(std::string_view text, std::size_t at, const F& belongs) {
  while (at < text.size()) {
    if (is_ascii(text[at])) {
      if (!belongs(static_cast<char32_t>(text[at]))) break;
      ++at;
    } else {
      std::size_t next = at;
      if (!belongs(next_wide_code_point(text, next))) break;
      at = next;
    }
  }
  return at;
}

// fold_letters, of word characters.
std::string folded_word(std::string_view word) {
  std::string folded(word);
  for (char& c : folded) {
    if (!is_ascii(c) || c == '\'') return fold_letters(word);
    c = to_ascii_lower(c);
  }
  return folded;
}

// A hyphen, a slash or a full stop inside a name is no boundary; a dash between blanks is.
bool is_boundary_character(char32_t c) {
  constexpr std::u32string_view kBoundaries = U",()[]{}:;|@–—“”\"";
  return kBoundaries.find(c) != std::u32string_view::npos;
}

// --- acronyms ---------------------------------------------------------------------------------------------------------------------

bool is_chunk_character(char32_t c) {
  if (c < 0x80) return is_ascii_alnum(c) || c == '&' || c == '+' || c == '*' || c == '@' || c == '-' || c == '/';
  return is_letter(c) || is_digit(c);
}

std::size_t count_upper(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = next_code_point(text, i);
    if (c < 0x80 ? is_ascii_upper(c) : is_upper(c)) ++count;
  }
  return count;
}

int two_digit_year(std::string_view digits) {
  const int value = (digits[0] - '0') * 10 + (digits[1] - '0');
  return value < 50 ? 2000 + value : 1900 + value;
}

int four_digit_year(std::string_view digits) {
  int value = 0;
  for (const char c : digits.substr(0, 4)) value = value * 10 + (c - '0');
  return value >= 1950 && value <= kLastPrintedYear ? value : 0;
}

std::size_t trailing_digits(std::string_view chunk) {
  std::size_t count = 0;
  while (count < chunk.size() && is_ascii_digit(chunk[chunk.size() - 1 - count])) ++count;
  return count;
}

// Takes "2024" or "24" off the end of "ICLR-2024", "EMNLP24"; "" stays when the chunk is nothing but a year.
void split_year(Acronym& acronym) {
  const std::size_t digits = trailing_digits(acronym.text);
  const std::size_t rest = acronym.text.size() - digits;
  if (rest < 2) return;
  const std::string_view number = std::string_view(acronym.text).substr(rest);
  const int year = digits == 4 ? four_digit_year(number) : digits == 2 && rest >= 3 ? two_digit_year(number) : 0;
  if (year == 0 || (digits == 2 && year < 1970)) return;
  acronym.year = year;
  acronym.text.resize(rest);
  while (acronym.text.ends_with('-')) acronym.text.pop_back();
}

class AcronymFinder {
 public:
  explicit AcronymFinder(std::string_view text) : text_(text) {}

  std::vector<Acronym> find() {
    while (at_ < text_.size()) {
      std::size_t next = at_;
      const char32_t c = next_code_point(text_, next);
      if (is_chunk_character(c)) {
        take_chunk();
      } else {
        depth_ += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
        at_ = next;
      }
    }
    return std::move(found_);
  }

 private:
  void take_chunk() {
    Acronym acronym;
    acronym.begin = at_;
    acronym.bracketed = depth_ > 0;
    acronym.chunk = chunks_++;
    at_ = run_end(text_, at_, is_chunk_character);
    acronym.text = text_.substr(acronym.begin, at_ - acronym.begin);
    acronym.end = at_;
    split_year(acronym);
    if (acronym.year == 0) take_year_behind(acronym);
    while (acronym.text.ends_with('-') || acronym.text.ends_with('/')) acronym.text.pop_back();
    if (count_upper(acronym.text) >= 2 || acronym.year != 0) found_.push_back(std::move(acronym));
  }

  // "'18", "’18", " 2018", " '18", ", 2018"
  void take_year_behind(Acronym& acronym) {
    if (acronym.text.empty() || trailing_digits(acronym.text) == acronym.text.size()) return;
    std::size_t i = at_;
    while (i < text_.size() && text_[i] == ' ') ++i;
    bool apostrophe = false;
    if (i < text_.size()) {
      std::size_t next = i;
      const char32_t c = next_code_point(text_, next);
      apostrophe = c == '\'' || c == 0x2019 || c == 0x2018 || c == '`' || c == 0xB4;
      if (apostrophe) i = next;
    }
    std::size_t end = i;
    while (end < text_.size() && is_ascii_digit(text_[end])) ++end;
    const std::string_view digits = text_.substr(i, end - i);
    const int year = digits.size() == 4 ? four_digit_year(digits) : digits.size() == 2 && apostrophe ? two_digit_year(digits) : 0;
    if (year == 0) return;
    acronym.year = year;
    acronym.end = at_ = end;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  int depth_ = 0;
  std::size_t chunks_ = 0;
  std::vector<Acronym> found_;
};

// "Physical Review A", "Phys. Rev. A 84": the letter of a series, and no article.
bool ends_name(std::string_view text, std::size_t end) {
  const std::size_t next = text.find_first_not_of(" .", end);
  return next == std::string_view::npos || !(is_ascii_alnum(static_cast<unsigned char>(text[next])) && !is_ascii_digit(text[next]));
}

}  // namespace

VenueWords venue_words(std::string_view text) {
  VenueWords out;
  reserve(out, text.size() / kUsualWord + 1);
  bool boundary = true;
  std::size_t i = 0;
  while (i < text.size()) {
    const std::size_t begin = i;
    const std::size_t end = run_end(text, i, is_word_character);
    if (end == begin) {
      boundary |= is_boundary_character(next_code_point(text, i));
      continue;
    }
    i = end;
    const bool letter = text[begin] == 'A' && end == begin + 1 && ends_name(text, end);
    std::string folded = folded_word(text.substr(begin, end - begin));
    if (folded == "at") {
      boundary = true;
    } else if (!folded.empty() && (letter || !is_dropped(folded))) {
      add_word(out, std::move(folded), boundary);
      boundary = false;
    }
  }
  return out;
}

VenueWords name_words(const VenueWords& words) {
  VenueWords out;
  reserve(out, words.words.size());
  bool boundary = false;
  for (std::size_t i = 0; i < words.words.size(); ++i) {
    boundary |= words.boundary[i] || words.number[i];
    if (words.number[i] || words.words[i] == "annual") continue;
    out.words.push_back(words.words[i]);
    out.number.push_back(false);
    out.boundary.push_back(boundary);
    boundary = false;
  }
  return out;
}

bool is_sponsor(std::string_view word) { return is_among(kSponsors, word); }
bool is_venue_preface(std::string_view word) { return is_among(kPrefaces, word) || is_sponsor(word); }

std::string venue_key(const VenueWords& words, bool keep_sponsors) {
  std::string key;
  for (std::size_t i = 0; i < words.words.size(); ++i) {
    const std::string& word = words.words[i];
    if (words.number[i]) continue;
    if (!keep_sponsors && (word == "annual" || (key.empty() && is_venue_preface(word)))) continue;
    if (!key.empty()) key += ' ';
    key += word;
  }
  return key;
}

std::vector<Acronym> find_acronyms(std::string_view text) { return AcronymFinder(text).find(); }

std::string_view whole_acronym(const std::vector<Acronym>& acronyms, std::string_view text) {
  if (acronyms.size() != 1) return {};
  const Acronym& only = acronyms.front();
  return only.year != 0 && only.begin == 0 && only.end == text.size() ? std::string_view(only.text) : std::string_view();
}

}  // namespace bibfold
