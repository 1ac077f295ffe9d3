// Dates as references print them, to numbers: parse_date, parse_bibtex_date, find_year. Numeric dates and dates in words are read by one
// scanner; the two ends of a range complete each other ("16–20 Nov. 2020"). Knows no calendar beyond the numbers of months and days.
#include "interpret/dates.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "text/ascii.h"
#include "text/months.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace bibfold {
namespace {

constexpr std::array<std::string_view, 5> kCirca{"c", "ca", "circa", "um", "vers"};
constexpr std::array<std::string_view, 12> kRangeWords{"a", "al", "au", "bis", "to", "until", "and", "und", "et", "y", "e", "through"};
// Words that belong to a date and say nothing more.
constexpr std::array<std::string_view, 15> kFillers{"er", "de", "del", "di", "do", "of",  "the", "in",
                                                    "le", "st", "nd",  "rd", "th", "den", "am"};

bool is_year(int value) { return value >= 1000 && value <= 2100; }

enum class Kind { number, month, range, slash, point, hyphen, unknown };
struct Token {
  Kind kind;
  int value = 0;
  std::size_t digits = 0;
  bool short_year = false;  // "'24"
};

struct Scan {
  std::vector<Token> tokens;
  bool circa = false;
  bool unknown = false;  // a word that is no part of a date
};

bool is_apostrophe(char32_t c) { return c == '\'' || c == 0x2019 || c == 0x2018 || c == '`'; }

class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) {}

  Scan scan() {
    while (at_ < text_.size() && scan_.tokens.size() < 24) step();
    scan_.unknown |= at_ < text_.size();
    return std::move(scan_);
  }

 private:
  void step() {
    std::size_t next = at_;
    const char32_t c = next_code_point(text_, next);
    if (is_ascii_digit(c)) return take_number();
    if (is_letter(c)) return take_word();
    at_ = next;
    if (is_dash(c)) {
      take_dash(c);
    } else if (c == '/') {
      add(Kind::slash);
    } else if (c == '.') {
      add(Kind::point);
    } else if (c == '~' || c == '?') {
      scan_.circa |= c == '~' && !scan_.tokens.empty();
    } else {
      apostrophe_ = is_apostrophe(c);
      return;
    }
    apostrophe_ = false;
  }

  void add(Kind kind, int value = 0) { scan_.tokens.push_back({kind, value, 0, false}); }

  // A hyphen between digits may belong to "2020-11-16"; any other dash is a range.
  void take_dash(char32_t c) {
    const bool between_digits = at_ >= 2 && is_ascii_digit(text_[at_ - 2]) && at_ < text_.size() && is_ascii_digit(text_[at_]);
    add(c == '-' && between_digits ? Kind::hyphen : Kind::range);
  }

  void take_number() {
    Token token{Kind::number, 0, 0, apostrophe_};
    for (; at_ < text_.size() && is_ascii_digit(text_[at_]); ++at_) {
      if (token.digits < 6) token.value = token.value * 10 + (text_[at_] - '0');
      ++token.digits;
    }
    apostrophe_ = false;
    token.short_year &= token.digits == 2;
    scan_.unknown |= token.digits > 4;
    scan_.tokens.push_back(token);
    if (at_ < text_.size() && is_ascii_lower(text_[at_]) && token.digits == 4) skip_year_letter();
    if (at_ < text_.size() && text_[at_] == 'T' && token.digits == 2) at_ = text_.size();  // "2020-11-16T12:00:00Z"
  }

  // "2020a"
  void skip_year_letter() {
    std::size_t next = at_ + 1;
    if (next >= text_.size() || !is_letter(next_code_point(text_, next))) ++at_;
  }

  void take_word() {
    const std::size_t begin = at_;
    while (at_ < text_.size()) {
      std::size_t next = at_;
      const char32_t c = next_code_point(text_, next);
      if (!is_letter(c) && !is_combining(c)) break;
      at_ = next;
      if (is_han(c)) break;
    }
    const std::string_view word = text_.substr(begin, at_ - begin);
    const std::string folded = fold_letters(word);
    if (const int month = month_of(folded)) {
      add(Kind::month, month);
      if (at_ < text_.size() && text_[at_] == '.') ++at_;
    } else if (is_one_of(kCirca, folded)) {
      scan_.circa = true;
      if (at_ < text_.size() && text_[at_] == '.') ++at_;
    } else if (is_one_of(kRangeWords, folded)) {
      add(Kind::range);
    } else if (word == "年" || word == "月") {
      add(Kind::point);
    } else if (!is_one_of(kFillers, folded) && word != "日" && folded != "copyright") {
      scan_.unknown = true;
      add(Kind::unknown);
    }
  }

  std::string_view text_;
  std::size_t at_ = 0;
  bool apostrophe_ = false;
  Scan scan_;
};

struct Parts {
  int year = 0;
  int month = 0;
  int day = 0;
  [[nodiscard]] bool empty() const { return year == 0 && month == 0 && day == 0; }
};

using Tokens = std::vector<Token>;

int full_year(int two_digits) { return two_digits < 50 ? 2000 + two_digits : 1900 + two_digits; }
bool is_month(int value) { return value >= 1 && value <= 12; }
bool is_day(int value) { return value >= 1 && value <= 31; }

bool is_number(const Token& token, std::size_t digits) { return token.kind == Kind::number && token.digits == digits; }
bool is_short_number(const Token& token) { return token.kind == Kind::number && token.digits <= 2; }

// Three numbers with equal separators: "2020-11-16", "16.11.2020", "11/16/2020". Which of 05/06 is the month cannot be told: it is left
// out.
std::optional<Parts> numeric_triple(const Token* t) {
  if (t[1].kind != t[3].kind || t[1].kind == Kind::number || t[1].kind == Kind::month || t[1].kind == Kind::unknown) return std::nullopt;
  if (is_number(t[0], 4) && is_short_number(t[2]) && is_short_number(t[4])) {
    if (is_year(t[0].value) && is_month(t[2].value) && is_day(t[4].value)) return Parts{t[0].value, t[2].value, t[4].value};
  } else if (is_short_number(t[0]) && is_short_number(t[2]) && is_number(t[4], 4) && is_year(t[4].value)) {
    const int a = t[0].value;
    const int b = t[2].value;
    const bool day_first = t[1].kind == Kind::point || a > 12;
    if (day_first) return is_month(b) && is_day(a) ? std::optional(Parts{t[4].value, b, a}) : std::nullopt;
    if (b > 12) return is_month(a) && is_day(b) ? std::optional(Parts{t[4].value, a, b}) : std::nullopt;
    return Parts{t[4].value, a == b ? a : 0, a == b ? b : 0};
  }
  return std::nullopt;
}

// "2020-11", "2018/05", "05/2018", and seasons in EDTF: "2020-21".
std::optional<Parts> numeric_pair(const Token* t) {
  if (t[1].kind != Kind::hyphen && t[1].kind != Kind::slash && t[1].kind != Kind::point) return std::nullopt;
  if (is_number(t[0], 4) && is_number(t[2], 2) && is_year(t[0].value)) {
    if (is_month(t[2].value)) return Parts{t[0].value, t[2].value, 0};
    const bool next_year = t[0].value % 100 + 1 == t[2].value;  // "2020-21" is the academic year more often than spring
    if (t[1].kind == Kind::hyphen && t[2].value >= 21 && t[2].value <= 24 && !next_year) return Parts{t[0].value, t[2].value - 8, 0};
  } else if (is_short_number(t[0]) && is_number(t[2], 4) && is_month(t[0].value) && is_year(t[2].value)) {
    return Parts{t[2].value, t[0].value, 0};
  }
  return std::nullopt;
}

// Tokens that are one side of a range.
class Side {
 public:
  explicit Side(const Tokens& tokens) : tokens_(tokens) {}

  Parts read() {
    for (std::size_t i = 0; i < tokens_.size();) i += step(i);
    return parts_;
  }

 private:
  std::size_t step(std::size_t i) {
    const std::size_t left = tokens_.size() - i;
    if (left >= 5) {
      if (const auto parts = numeric_triple(&tokens_[i])) return set(*parts, 5);
    }
    if (left >= 3 && parts_.empty()) {
      if (const auto parts = numeric_pair(&tokens_[i])) return set(*parts, 3);
    }
    const Token& token = tokens_[i];
    if (token.kind == Kind::month && parts_.month == 0) parts_.month = token.value;
    if (token.kind == Kind::number) take_number(token);
    return 1;
  }

  std::size_t set(const Parts& parts, std::size_t tokens) {
    parts_ = parts;
    return tokens;
  }

  void take_number(const Token& token) {
    if (token.digits == 4 && is_year(token.value)) {
      parts_.year = token.value;
    } else if (token.short_year) {
      parts_.year = full_year(token.value);
    } else if (token.digits <= 2 && is_day(token.value) && parts_.day == 0) {
      parts_.day = token.value;
    }
  }

  const Tokens& tokens_;
  Parts parts_;
};

bool is_full_date(const Tokens& tokens, std::size_t i) { return i >= 5 && numeric_triple(&tokens[i - 5]).has_value(); }

// Where the range splits: a dash, "to", or a slash between months, years or whole dates. npos: no range.
std::size_t range_at(const Tokens& tokens) {
  for (std::size_t i = 1; i + 1 < tokens.size(); ++i) {
    const Token& before = tokens[i - 1];
    const Token& after = tokens[i + 1];
    const Kind kind = tokens[i].kind;
    if (kind == Kind::range) return i;
    if (kind != Kind::slash && kind != Kind::hyphen) continue;
    if (before.kind == Kind::month || after.kind == Kind::month) {
      if (before.kind == Kind::month && after.kind == Kind::month) return i;
      if (kind == Kind::hyphen && is_number(before, 2)) return i;
      if (before.kind == Kind::number && before.digits == 4) return i;  // "Dec 2019/Jan 2020"
      continue;
    }
    if (is_full_date(tokens, i) || (is_number(before, 4) && is_number(after, 4))) return i;
    const bool years =
        is_number(before, 4) && is_number(after, 2) && is_year(before.value) && after.value > 12 && before.value % 100 + 1 == after.value;
    if (years) return i;  // "1998/99"
    // "Nov 16-20, 2020", "16-20 November 2020": days
    const bool in_words = std::any_of(tokens.begin(), tokens.end(), [](const Token& t) { return t.kind == Kind::month; });
    if (in_words && is_short_number(before) && is_short_number(after)) return i;
    // "2020-11/2020-12"
    if (kind == Kind::slash && i >= 3 && i + 3 < tokens.size() + 1 && is_number(tokens[i - 3], 4) && is_number(after, 4)) return i;
  }
  return std::string::npos;
}

void fill(int& a, int& b) {
  if (a == 0) a = b;
  if (b == 0) b = a;
}

Date range_date(const Tokens& tokens, std::size_t at) {
  Tokens left(tokens.begin(), tokens.begin() + static_cast<std::ptrdiff_t>(at));
  Tokens right(tokens.begin() + static_cast<std::ptrdiff_t>(at) + 1, tokens.end());
  Parts from = Side(left).read();
  Parts to = Side(right).read();
  if (from.year != 0 && from.month == 0 && right.size() == 1 && is_number(right[0], 2)) {  // "2019–20", "1998/99"
    to = {from.year - from.year % 100 + right[0].value, 0, 0};
    if (to.year < from.year) to.year += 100;
  }
  fill(from.year, to.year);
  const bool season = from.month > 12;
  if (from.day != 0 || to.day != 0 || to.month != 0 || season) fill(from.month, to.month);
  Date date;
  date.year = from.year;
  date.month = from.month;
  date.day = from.day;
  if (to.year != from.year || to.month != from.month || to.day != from.day) {
    date.end_year = to.year;
    date.end_month = to.month;
    date.end_day = to.day;
  }
  return date;
}

/// "2001 [1987]", "[1987] 2001": the year in brackets is that of the original.
std::string_view without_original(std::string_view text) {
  const std::size_t open = text.find('[');
  const std::size_t close = text.find(']');
  if (open == std::string_view::npos || close == std::string_view::npos || close != open + 5) return text;
  const std::string_view rest = trim(open == 0 ? text.substr(close + 1) : text.substr(0, open));
  const bool alone = rest.size() == 4 && find_year(rest) != 0 && (open == 0 || close + 1 == text.size());
  return alone && find_year(text.substr(open + 1, 4)) != 0 ? rest : text;
}

}  // namespace

Date parse_date(std::string_view text) {
  text = without_original(trim(text));
  const Scan scan = Scanner(text).scan();
  Date date;
  const std::size_t range = range_at(scan.tokens);
  if (range != std::string::npos) {
    date = range_date(scan.tokens, range);
  } else {
    const Parts parts = Side(scan.tokens).read();
    date.year = parts.year;
    date.month = parts.month;
    date.day = parts.day;
  }
  if (date.month == 0) date.day = 0;
  if (date.year == 0) {
    date = {};
    date.year = find_year(text);
  }
  date.circa = scan.circa && date.year != 0;
  if (scan.unknown || date.year == 0) date.literal = collapse_blanks(text);
  return date;
}

Date parse_bibtex_date(std::string_view year, std::string_view month, std::string_view date) {
  if (!trim(date).empty()) {
    Date parsed = parse_date(date);
    if (parsed.year != 0 || trim(year).empty()) return parsed;
  }
  Date parsed = parse_date(year);
  std::string words(trim(month));
  replace_all(words, "~", " ");
  if (words.empty() || parsed.month != 0) return parsed;
  if (words.find_first_not_of("0123456789") == std::string::npos) {
    const int number = words.size() <= 2 ? std::stoi(words) : 0;
    if (is_month(number) && parsed.year != 0) parsed.month = number;
    return parsed;
  }
  Date whole = parse_date(words + ' ' + std::string(trim(year)));
  return whole.year != 0 && whole.literal.empty() ? whole : parsed;
}

int find_year(std::string_view text) {
  int found = 0;
  for (std::size_t i = 0; i < text.size();) {
    if (!is_ascii_digit(text[i])) {
      const bool link = text[i] == ':' && text.substr(i).starts_with("://");
      i = link ? std::min(text.find_first_of(" \t\n)>]", i), text.size()) : i + 1;
      continue;
    }
    std::size_t end = i;
    int year = 0;
    for (; end < text.size() && is_ascii_digit(text[end]); ++end) {
      if (end - i < 4) year = year * 10 + (text[end] - '0');
    }
    const auto digit_at = [text](std::size_t at) { return at < text.size() && is_ascii_digit(text[at]); };
    const bool decimal = (end < text.size() && text[end] == '.' && digit_at(end + 1)) || (i >= 2 && text[i - 1] == '.' && digit_at(i - 2));
    if (end - i == 4 && year >= 1500 && year <= kLastPrintedYear && !decimal) found = year;
    i = end;
  }
  return found;
}

}  // namespace bibfold
