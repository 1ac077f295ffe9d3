// See evidence.h.
#include "read/evidence.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <vector>

#include "read/evidence_words.h"
#include "read/phrases.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::binary_search(words.begin(), words.end(), word);
}

/// How many different words of `folded` begin a phrase of the table, up to `enough`.
template <std::size_t N>
int count_words(std::string_view folded, const std::array<std::string_view, N>& phrases, int enough) {
  std::vector<std::string_view> found;
  for (std::size_t at = 0; at < folded.size() && static_cast<int>(found.size()) < enough;) {
    const std::string_view phrase = longest_phrase(phrases, folded, at);
    if (!phrase.empty() && std::find(found.begin(), found.end(), phrase) == found.end()) found.push_back(phrase);
    at = next_word(folded, at);
  }
  return static_cast<int>(found.size());
}

/// `word` occurs in `folded` as a whole word, or several.
bool has_words(std::string_view folded, std::string_view word) {
  for (std::size_t at = folded.find(word); at != std::string_view::npos; at = folded.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    if ((at == 0 || folded[at - 1] == ' ') && (end == folded.size() || folded[end] == ' ')) return true;
  }
  return false;
}

/// Chinese and Japanese have no blanks between words; "[J]", "[M]" name the kind of publication in Chinese lists.
bool has_han_venue(std::string_view text) {
  constexpr std::array<std::string_view, 20> kWords{"[J]",
                                                    "[M]",
                                                    "[C]",
                                                    "[D]",
                                                    "[P]",
                                                    "[R]",
                                                    "[N]",
                                                    "\u51FA\u7248\u793E",
                                                    "\u5B66\u62A5",
                                                    "\u8BBA\u6587\u96C6",
                                                    "\u4F1A\u8BAE",
                                                    "\u6742\u5FD7",
                                                    "\u671F\u520A",
                                                    "\u4E13\u5229",
                                                    "\u8AD6\u6587\u8A8C",
                                                    "\u5B66\u4F1A",
                                                    "\u5927\u5B66\u51FA\u7248",
                                                    "\u7814\u7A76",
                                                    "\uD559\uD68C",
                                                    "\uB17C\uBB38\uC9C0"};
  return std::any_of(kWords.begin(), kWords.end(), [&](std::string_view w) { return text.find(w) != std::string_view::npos; });
}

bool is_digit_at(std::string_view text, std::size_t at) {
  return at < text.size() && std::isdigit(static_cast<unsigned char>(text[at])) != 0;
}
bool is_letter_at(std::string_view text, std::size_t at) {
  return at < text.size() && (std::isalpha(static_cast<unsigned char>(text[at])) != 0 || static_cast<unsigned char>(text[at]) >= 0xC3);
}

/// A year printed with four digits at `at`, alone.
bool is_year_at(std::string_view text, std::size_t at) {
  if (at > 0 && (is_digit_at(text, at - 1) || text[at - 1] == '.')) return false;
  if (!(text.substr(at, 2) == "19" || text.substr(at, 2) == "20") || !is_digit_at(text, at + 2) || !is_digit_at(text, at + 3)) return false;
  return !is_digit_at(text, at + 4);
}

std::size_t skip_blanks(std::string_view text, std::size_t at) {
  while (at < text.size() && text[at] == ' ') ++at;
  return at;
}

/// Behind a year: "– 2021", "-present", "- now", "–", i.e. a period of life.
bool is_period_behind(std::string_view text, std::size_t at) {
  if (at + 1 < text.size() && (text[at] == '.' || text[at] == '/') && is_digit_at(text, at + 1)) {  // "2022.7 – 2024.11"
    at += 2;
    while (is_digit_at(text, at)) ++at;
  }
  at = skip_blanks(text, at);
  std::size_t next = at;
  if (at >= text.size() || !is_dash(next_code_point(text, next))) return false;
  next = skip_blanks(text, next);
  if (next >= text.size()) return true;
  if (is_year_at(text, next)) return true;
  const std::string_view rest = text.substr(next);
  constexpr std::array<std::string_view, 8> kOpen{"present", "now", "current", "ongoing", "today", "heute", "(now)", "("};
  if (std::any_of(kOpen.begin(), kOpen.end(), [&](std::string_view w) { return w.size() > 1 && starts_with_ignoring_case(rest, w); }))
    return true;
  // "Sep. 2016 – Jun. 2018"
  const std::size_t word_end = std::min(rest.find(' '), rest.size());
  return is_letter_at(rest, 0) && word_end <= 10 && is_year_at(rest, skip_blanks(rest, word_end));
}

void weigh_years(Evidence& e, std::string_view text) {
  for (std::size_t at = text.find_first_of("12'"); at != std::string_view::npos; at = text.find_first_of("12'", at + 1)) {
    if (text[at] == '\'') {  // "ICML'24"
      if (at > 0 && std::isupper(static_cast<unsigned char>(text[at - 1])) != 0 && is_digit_at(text, at + 1) && is_digit_at(text, at + 2))
        ++e.years;
    } else if (is_year_at(text, at)) {
      ++e.years;
      if (is_period_behind(text, at + 4)) e.period = true;
      at += 3;
    }
  }
  for (std::size_t at = text.find("\u2019"); at != std::string_view::npos && e.years == 0; at = text.find("\u2019", at + 1)) {
    if (at > 0 && std::isupper(static_cast<unsigned char>(text[at - 1])) != 0 && is_digit_at(text, at + 3) && is_digit_at(text, at + 4))
      ++e.years;
  }
}

struct Quotes {
  std::string_view opening;
  std::string_view closing;
};
constexpr Quotes kQuotes[] = {{"\u201C", "\u201D"}, {"\"", "\""}, {"\u201E", "\u201C"}, {"\u00AB", "\u00BB"},
                              {"\u2018", "\u2019"}, {"``", "''"}, {"\u300A", "\u300B"}, {"\u00BB", "\u00AB"}};

bool has_quoted_title(std::string_view text) {
  for (const Quotes& q : kQuotes) {
    const std::size_t begin = text.find(q.opening);
    if (begin == std::string_view::npos) continue;
    const std::size_t end = text.find(q.closing, begin + q.opening.size());
    if (end == std::string_view::npos) continue;
    const std::string_view inner = text.substr(begin + q.opening.size(), end - begin - q.opening.size());
    const bool pointed = inner.ends_with(',') || inner.ends_with('.');  // "Lighthouses, Revisited," Example Review
    if (inner.size() >= 12 && std::count(inner.begin(), inner.end(), ' ') >= (pointed ? 1 : 2)) return true;
  }
  return false;
}

/// "12(3)", "12:3", "pp. 5–9", "5–9" with more than one digit, "vol. 7", "no. 3", "e1234".
bool has_numbers(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!is_digit_at(text, at) || (at > 0 && (is_digit_at(text, at - 1) || is_letter_at(text, at - 1)))) continue;
    std::size_t end = at;
    while (is_digit_at(text, end)) ++end;
    const std::size_t digits = end - at;
    if (is_year_at(text, at)) continue;
    std::size_t next = skip_blanks(text, end);
    if (next < text.size() && text[next] == '(' && is_digit_at(text, next + 1) && digits <= 4 && !is_year_at(text, next + 1)) return true;
    const std::size_t behind = end < text.size() && text[end] == ':' ? skip_blanks(text, end + 1) : text.size();
    // "201:1234", "201:A1234"
    if ((is_digit_at(text, behind) || (is_letter_at(text, behind) && is_digit_at(text, behind + 1))) && digits <= 4) return true;
    if (end >= text.size()) continue;
    next = end;
    if (!is_dash(next_code_point(text, next)) || !is_digit_at(text, next)) continue;
    while (next < text.size() && text[next] == '-') ++next;
    std::size_t last = next;
    while (is_digit_at(text, last)) ++last;
    if (digits >= 2 && last - next >= 2 && digits <= 6 && last - next <= 6) return true;
  }
  return false;
}

/// "72 Duke L.J. 401 (2022)", "109 Calif. L. Rev. (forthcoming 2025)": how lawyers cite: volume, journal, first page, year.
bool has_law_citation(std::string_view text) {
  constexpr std::size_t kLongest = 60;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!is_digit_at(text, at) || (at > 0 && text[at - 1] != ' ')) continue;
    const std::size_t begin = at;
    while (is_digit_at(text, at)) ++at;
    const bool volume =
        at - begin <= 3 && at + 1 < text.size() && text[at] == ' ' && std::isupper(static_cast<unsigned char>(text[at + 1])) != 0;
    const std::size_t open = volume ? text.substr(0, at + kLongest).find('(', at) : std::string_view::npos;
    if (open == std::string_view::npos) continue;
    const std::string_view journal = text.substr(at, open - at);
    const std::size_t close = std::min(text.substr(0, open + kLongest).find(')', open), text.size());
    const bool dated = close >= open + 5 && is_year_at(text, close - 4);
    const bool forthcoming = text.substr(open + 1, 12) == "forthcoming ";
    const bool page = journal.size() > 2 && is_digit_at(journal, journal.size() - 2);
    const bool abbreviated = journal.find(". ") != std::string_view::npos || journal.find("L.") != std::string_view::npos ||
                             journal.find(" Law") != std::string_view::npos || journal.find(" L. ") != std::string_view::npos;
    if (dated && abbreviated && (page || forthcoming)) return true;
  }
  return false;
}

bool has_identifier(const StyledText& text) {
  constexpr std::array<std::string_view, 9> kMarks{"doi.org/",        "doi:",   "arxiv.org/",  "arxiv:",           "aclanthology.org/",
                                                   "openreview.net/", "pubmed", "biorxiv.org", "link.springer.com"};
  const auto holds = [&](std::string_view where) {
    return std::any_of(kMarks.begin(), kMarks.end(),
                       [&](std::string_view m) { return find_ignoring_case(where, m) != std::string_view::npos; });
  };
  return holds(text.text) ||
         std::any_of(text.runs.begin(), text.runs.end(), [&](const StyleRun& r) { return r.style == Style::link && holds(r.target); });
}

// ---- names ----

bool is_mark(char32_t c) {
  return c == '*' || c == 0x2217 || c == 0x2020 || c == 0x2021 || c == 0xA7 || c == 0xB6 || c == '#' || c == '^' || c == '\\' || c == '_' ||
         c == '~' || c == 0x2297 || c == 0x22A0 || c == 0x2709 || c == 0x2122 || c == 0x2020;
}

std::string without_marks(std::string_view segment) {
  std::string out;
  for (std::size_t at = 0; at < segment.size();) {
    const char32_t c = next_code_point(segment, at);
    if (!is_mark(c)) append_utf8(out, c);
  }
  // digits glued behind the last letter are affiliations: "Jane Doe1"
  while (!out.empty() && is_digit_at(out, out.size() - 1)) out.pop_back();
  return std::string(trim(out));
}

enum class Token { word, initials, particle, other };

Token token_kind(std::string_view token) {
  if (is_one_of(kParticles, token)) return Token::particle;
  std::size_t at = 0;
  if (token.starts_with("d'") || token.starts_with("O'")) at = 2;
  if (at >= token.size()) return Token::other;
  const char32_t first = next_code_point(token, at);
  if (!is_upper(first)) return Token::other;
  int upper = 1;
  int lower_count = 0;
  bool dotted = false;
  while (at < token.size()) {
    const char32_t c = next_code_point(token, at);
    if (is_upper(c)) {
      ++upper;
    } else if (is_letter(c) || is_combining(c)) {
      ++lower_count;
    } else if (c == '.') {
      dotted = true;
    } else if (c != '-' && c != '\'' && c != 0x2019 && c != 0x2010 && c != 0x2011) {
      return Token::other;
    }
  }
  if (lower_count == 0 && upper <= 3) return Token::initials;
  if (dotted && lower_count <= 2) return upper >= 2 || token.size() <= 4 ? Token::initials : Token::word;
  return dotted ? Token::other : Token::word;
}

bool is_han_name(std::string_view segment) {
  int count = 0;
  for (std::size_t at = 0; at < segment.size();) {
    const char32_t c = next_code_point(segment, at);
    if (!is_han(c) && c != ' ' && c != 0xB7) return false;
    if (is_han(c)) ++count;
  }
  return count >= 2 && count <= 4;
}

enum class Likeness { none, family, initials, name };

/// What one segment between separators may be in a list of names.
Likeness likeness(std::string_view segment) {
  const std::string clean = without_marks(segment);
  if (clean.empty() || clean.size() > 60) return Likeness::none;
  if (is_han_name(clean)) return Likeness::name;
  int words = 0;
  int initials = 0;
  for (const std::string_view token : split(clean, ' ')) {
    if (token.empty()) continue;
    if (is_one_of(kNotNames, token)) return Likeness::none;
    const Token kind = token_kind(token);
    if (kind == Token::other) return Likeness::none;
    words += kind == Token::word ? 1 : 0;
    initials += kind == Token::initials ? 1 : 0;
  }
  if (words == 0) return initials > 0 && initials <= 4 ? Likeness::initials : Likeness::none;
  if (words + initials > 5) return Likeness::none;
  if (initials > 0) return Likeness::name;
  return words == 1 ? Likeness::family : words <= 4 ? Likeness::name : Likeness::none;
}

/// The full stop at `at` stands behind a family name with initials: "Doe JA. Title".
bool ends_vancouver_name(std::string_view text, std::size_t at) {
  std::size_t begin = at;
  while (begin > 0 && std::isupper(static_cast<unsigned char>(text[begin - 1])) != 0) --begin;
  if (begin == at || at - begin > 3 || begin < 3 || text[begin - 1] != ' ' || at + 2 >= text.size() || text[at + 1] != ' ') return false;
  return std::islower(static_cast<unsigned char>(text[begin - 2])) != 0 && is_letter_at(text, at + 2);
}

bool is_han_at(std::string_view text, std::size_t at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  return lead >= 0xE4 && lead <= 0xE9 && is_han(next_code_point(text, at));
}

bool is_han_separator(std::string_view sign) {
  return sign == "\u3001" || sign == "\u548C" || sign == "\u4E0E" || sign == "\u3002" || sign == "\uFF0E";
}

/// Offsets where a list of names, or a sentence, may be cut.
std::vector<std::string_view> segments_of(std::string_view text) {
  std::vector<std::string_view> out;
  std::size_t begin = 0;
  const auto cut = [&](std::size_t end, std::size_t next) {
    out.push_back(trim(text.substr(begin, end - begin)));
    begin = next;
  };
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '\n' || c == ',' || c == ';' || c == '|' || c == '&' || c == '(' || c == ')' || c == ':' || c == '[' || c == ']' || c == '"') {
      cut(at, at + 1);
    } else if (c == '.' && at >= 2 && is_letter_at(text, at - 1) && std::islower(static_cast<unsigned char>(text[at - 1])) != 0 &&
               std::islower(static_cast<unsigned char>(text[at - 2])) != 0 && at + 1 < text.size() && text[at + 1] == ' ') {
      cut(at, at + 1);
    } else if (c == '.' && at >= 3 && is_han_at(text, at - 3) && (at + 1 == text.size() || text[at + 1] == ' ')) {
      cut(at, at + 1);
    } else if (c == '.' && ends_vancouver_name(text, at)) {
      cut(at, at + 1);
    } else if (c == ' ') {
      for (const std::string_view word : {" - ", " \u2013 ", " and ", " und ", " et ", " y ", " e ", " with ", " en "}) {
        if (text.substr(at, word.size()) == word) {
          cut(at, at + word.size());
          at += word.size() - 2;
          break;
        }
      }
    } else if (static_cast<unsigned char>(c) == 0xE2 &&
               (text.substr(at, 3) == "\u201C" || text.substr(at, 3) == "\u201D" || text.substr(at, 3) == "\u2022")) {
      cut(at, at + 3);
      at += 2;
    } else if (static_cast<unsigned char>(c) == 0xEF && (text.substr(at, 3) == "\uFF0C" || text.substr(at, 3) == "\uFF1B")) {
      cut(at, at + 3);
      at += 2;
    } else if (is_han_separator(text.substr(at, 3))) {  // a list comma, "and", a full stop
      cut(at, at + 3);
      at += 2;
    }
  }
  cut(text.size(), text.size());
  return out;
}

void weigh_names(Evidence& e, std::string_view text) {
  constexpr std::size_t kLooked = 3000;
  int run = 0;
  int families = 0;  // one-word segments in a row that wait for initials: "Doe, J."
  for (const std::string_view segment : segments_of(text.substr(0, kLooked))) {
    if (segment.empty()) continue;
    switch (likeness(segment)) {
      case Likeness::name:
        ++run;
        families = 0;
        break;
      case Likeness::family:
        ++families;
        break;
      case Likeness::initials:
        if (families > 0) {
          ++run;
          e.initials = true;
        }
        families = 0;
        break;
      case Likeness::none:
        run = families = 0;
        break;
    }
    if (families > 2) run = 0;  // a list of plain words
    e.names = std::max(e.names, run);
    if (likeness(segment) == Likeness::name && segment.find('.') != std::string_view::npos) e.initials = true;
  }
}

/// "PDF", "Talk and Slides", "https://…", or one or two short words of the author's own.
bool is_link_label(std::string_view text) {
  if (text.find("://") != std::string_view::npos || text.starts_with("www.")) return true;
  const std::string folded = fold_text(text);
  const std::vector<std::string_view> words = split(folded, ' ');
  if (words.size() <= 2 && folded.size() <= 20) return true;
  return std::all_of(words.begin(), words.end(), [](std::string_view w) { return is_one_of(kLinkLabels, w); });
}

}  // namespace

bool is_name_like(std::string_view segment) {
  const std::size_t comma = segment.find(',');
  if (comma == std::string_view::npos) return likeness(segment) == Likeness::name;
  const Likeness first = likeness(segment.substr(0, comma));
  const Likeness second = likeness(segment.substr(comma + 1));
  return (first == Likeness::family || first == Likeness::name) && second != Likeness::none;
}

bool is_line_of_names(const StyledText& text) {
  std::string_view plain = text.text;
  constexpr std::size_t kLongest = 4000;
  if (plain.empty() || plain.size() > kLongest || plain.ends_with(',') || plain.ends_with(" and") || plain.ends_with('&')) return false;
  if (plain.ends_with('.') && plain.size() > 2 && std::islower(static_cast<unsigned char>(plain[plain.size() - 2])) != 0)
    plain.remove_suffix(1);
  if (is_name_like(plain)) return true;
  const Evidence e = weigh(text, "");
  if (e.years > 0 || e.quoted || e.numbers) return false;
  int segments = 1;
  for (const char c : plain) segments += c == ',' || c == ';' || c == '|' || c == '&' ? 1 : 0;
  return e.names >= 2 && e.names * 2 >= segments;
}

bool is_link_line(const StyledText& text) {
  if (text.text.size() > 200) return false;
  bool link = false;
  std::string rest = text.text;
  for (const StyleRun& run : text.runs) {
    if (run.style != Style::link) continue;
    if (!is_link_label(std::string_view(text.text).substr(run.begin, run.end - run.begin))) return false;  // the title of a paper
    link = true;
    std::fill(rest.begin() + run.begin, rest.begin() + run.end, ' ');
  }
  const std::string folded = fold_text(rest);
  if (folded.empty()) return link;
  const std::vector<std::string_view> words = split(folded, ' ');
  return std::all_of(words.begin(), words.end(), [](std::string_view w) { return is_one_of(kLinkLabels, w); });
}

bool is_linked_line(const StyledText& text) {
  return is_link_line(text) && std::any_of(text.runs.begin(), text.runs.end(), [](const StyleRun& r) { return r.style == Style::link; });
}

Evidence weigh(const StyledText& text, std::string_view owner_family) {
  Evidence e;
  const std::string& plain = text.text;
  e.length = plain.size();
  const std::string folded = fold_text(plain);
  std::string with_breaks = plain;
  for (const std::uint32_t at : text.breaks) with_breaks[at] = '\n';
  weigh_names(e, with_breaks);
  weigh_years(e, plain);
  e.owner = !owner_family.empty() && has_words(folded, owner_family);
  e.quoted = has_quoted_title(plain);
  e.italic =
      std::any_of(text.runs.begin(), text.runs.end(), [](const StyleRun& r) { return r.style == Style::italic && r.end - r.begin >= 5; });
  e.venue = count_words(folded, kVenueWords, 3) + (has_han_venue(plain) ? 1 : 0);
  e.numbers = has_numbers(plain) || has_law_citation(plain);
  e.identifier = has_identifier(text);
  e.shared = e.names > 0 && (has_words(folded, "with") || has_words(folded, "mit") || has_words(folded, "avec"));
  e.against = count_words(folded, kAgainst, 3);
  e.heading_like = e.length < 60 && e.names < 2 && e.years == 0 && !e.quoted && !e.identifier;
  return e;
}

int Evidence::score() const {
  int sum = names >= 3 ? 4 : names == 2 ? 3 : names;
  if (initials && names > 0) ++sum;
  if (owner) ++sum;
  if (years > 0) sum += 2;
  if (quoted) sum += 3;
  if (italic) ++sum;
  sum += venue >= 2 ? 3 : venue == 1 ? 2 : 0;
  if (numbers) sum += 2;
  if (identifier) sum += 3;
  if (period) sum -= 4;
  sum -= against * 2;
  if (shared) ++sum;
  if (length < 35) sum -= 3;
  if (length > 1500 && names < 3) sum -= 5;
  return sum;
}

}  // namespace bibfold
