// See reference_signs.h. Each sign is looked for from left to right, once; no sign is looked for further than it is long.
#include "read/reference_signs.h"

#include <algorithm>
#include <array>

#include "read/bytes_at.h"
#include "text/months.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace bibfold {
namespace {

constexpr std::array<std::string_view, 6> kPageSigns{" S. ", " p. ", "pp. ", " pp ", " s. ", "pg. "};

/// A year printed with four digits at `at`, alone.
bool is_year_at(std::string_view text, std::size_t at) {
  if (at > 0 && (is_digit_at(text, at - 1) || text[at - 1] == '.')) return false;
  if (!(text.substr(at, 2) == "19" || text.substr(at, 2) == "20") || !is_digit_at(text, at + 2) || !is_digit_at(text, at + 3)) return false;
  return !is_digit_at(text, at + 4);
}

/// Behind a year: "– 2021", "-present", "- now", "–", i.e. a period of life.
bool is_period_behind(std::string_view text, std::size_t at) {
  if (at + 1 < text.size() && (text[at] == '.' || text[at] == '/') && is_digit_at(text, at + 1)) {  // "2022.7 – 2024.11"
    at = skip_digits(text, at + 2);
  }
  at = skip_spaces(text, at);
  std::size_t next = at;
  if (at >= text.size() || !is_dash(next_code_point(text, next))) return false;
  next = skip_spaces(text, next);
  if (next >= text.size()) return true;
  if (is_year_at(text, next)) return true;
  const std::string_view rest = text.substr(next);
  constexpr std::array<std::string_view, 8> kOpen{"present", "now", "current", "ongoing", "today", "heute", "(now)", "("};
  if (std::any_of(kOpen.begin(), kOpen.end(), [&](std::string_view w) { return w.size() > 1 && starts_with_ignoring_case(rest, w); }))
    return true;
  // "Sep. 2016 – Jun. 2018"
  const std::size_t word_end = std::min(rest.find(' '), rest.size());
  return is_letter_at(rest, 0) && word_end <= 10 && is_year_at(rest, skip_spaces(rest, word_end));
}

struct Quotes {
  std::string_view opening;
  std::string_view closing;
};
constexpr Quotes kQuotes[] = {{"\u201C", "\u201D"}, {"\"", "\""}, {"\u201E", "\u201C"}, {"\u00AB", "\u00BB"},
                              {"\u2018", "\u2019"}, {"``", "''"}, {"\u300A", "\u300B"}, {"\u00BB", "\u00AB"}};

/// Whether a title may be quoted so: long enough, and of several words.
bool is_title(std::string_view inner) {
  const bool pointed = inner.ends_with(',') || inner.ends_with('.');  // "Lighthouses, Revisited," Example Review
  return inner.size() >= 12 && std::count(inner.begin(), inner.end(), ' ') >= (pointed ? 1 : 2);
}

/// "S1)", "Suppl 1)", "suppl_2)" behind a volume.
bool begins_supplement(std::string_view text) {
  if (starts_with_ignoring_case(text, "suppl")) return true;
  return text.size() > 2 && text[0] == 'S' && is_digit_at(text, 1) && text.substr(0, 5).find(')') != std::string_view::npos;
}

/// The number of `digits` that ends at `end` has an issue behind it, "12(3)", or a page: "201:1234", "201:A1234".
bool is_volume(std::string_view text, std::size_t digits, std::size_t end) {
  const std::size_t next = skip_spaces(text, end);
  if (digits > 4 || next >= text.size()) return false;
  if (text[next] == '(' && is_digit_at(text, next + 1) && !is_year_at(text, next + 1)) return true;
  if (text[next] == '(' && next == end && begins_supplement(text.substr(next + 1))) return true;
  if (text[end] != ':') return false;
  const std::size_t behind = skip_spaces(text, end + 1);
  return is_digit_at(text, behind) || (is_letter_at(text, behind) && is_digit_at(text, behind + 1));
}

/// "21 (2024), H. 3", "58 (2018): 411", "121 (2018) 081801": a volume and its year.
bool is_dated_volume(std::string_view text, std::size_t digits, std::size_t end) {
  if (digits > 3 || end + 6 >= text.size() || text.substr(end, 2) != " (" || !is_year_at(text, end + 2) || text[end + 6] != ')')
    return false;
  if (end + 9 < text.size() && text[end + 7] == ' ' && is_digit_at(text, end + 8)) return true;
  return end + 7 < text.size() && std::string_view(",:;.").find(text[end + 7]) != std::string_view::npos;
}

/// "H. 3", "n° 12", "Bd. 4": counted by a word.
bool is_counted(std::string_view text, std::size_t digits, std::size_t at) {
  constexpr std::array<std::string_view, 14> kWords{"h.",   "heft",  "nr.", "no.", "nos.", "n°",   "nº",
                                                    "núm.", "fasc.", "bd.", "jg.", "sp.",  "vol.", "zesz."};
  if (digits > 3 || at < 3) return false;
  std::string_view before = text.substr(0, at);
  if (before.back() == ' ') before.remove_suffix(1);
  const std::string_view word = before.substr(before.find_last_of(" (,") + 1);
  return std::any_of(kWords.begin(), kWords.end(), [word](std::string_view w) { return equals_ignoring_case(w, word); });
}

/// "November 10–13", "15.–20. August", "4-7 October": days, no pages.
bool is_range_of_days(std::string_view text, std::size_t at, std::size_t end) {
  const auto is_day = [](std::string_view digits) { return digits.size() == 1 || (digits.size() == 2 && digits <= "31"); };
  std::size_t next = end + (text.substr(end, 1) == "." ? 1 : 0);
  if (next >= text.size() || !is_dash(next_code_point(text, next)) || !is_digit_at(text, next)) return false;
  const std::size_t last = skip_digits(text, next);
  if (!is_day(text.substr(at, end - at)) || !is_day(text.substr(next, last - next))) return false;
  const std::string_view before = trim(text.substr(0, at));
  const std::string_view behind = text.substr(std::min(text.find_first_not_of(" .", last), text.size()));
  const auto is_month = [](std::string_view word) { return month_of(fold_letters(word)) != 0; };
  return is_month(before.substr(before.find_last_of(" (,") + 1)) || is_month(behind.substr(0, behind.find_first_of(" ,.;")));
}

/// "53–57"
bool is_range(std::string_view text, std::size_t digits, std::size_t end) {
  if (digits < 2 || digits > 6 || end >= text.size()) return false;
  std::size_t next = end;
  if (!is_dash(next_code_point(text, next)) || !is_digit_at(text, next)) return false;
  const std::size_t last = skip_digits(text, next) - next;
  return last >= 2 && last <= 6;
}

/// "12 Example L. Rev.": abbreviated as in the law.
bool is_law_journal(std::string_view journal) {
  return journal.find(". ") != std::string_view::npos || journal.find("L.") != std::string_view::npos ||
         journal.find(" Law") != std::string_view::npos || journal.find(" L. ") != std::string_view::npos;
}

/// `text` begins behind a volume: " Duke L.J. 401 (2022)".
bool is_law_citation(std::string_view text) {
  constexpr std::size_t kLongest = 60;
  const std::size_t open = text.substr(0, kLongest).find('(');
  if (open == std::string_view::npos) return false;
  const std::string_view journal = text.substr(0, open);
  const std::size_t close = std::min(text.substr(0, open + kLongest).find(')', open), text.size());
  const bool dated = close >= open + 5 && is_year_at(text, close - 4);
  const bool forthcoming = text.substr(open + 1, 12) == "forthcoming ";
  const bool page = journal.size() > 2 && is_digit_at(journal, journal.size() - 2);
  return dated && is_law_journal(journal) && (page || forthcoming);
}

/// "ICML'24", "RecSys'20", "RecSys '20"; not "Summer '20", nor "the '90s".
bool is_tag_year(std::string_view text, std::size_t apostrophe, std::size_t digits) {
  if (!is_digit_at(text, digits) || !is_digit_at(text, digits + 1) || is_digit_at(text, digits + 2) || is_letter_at(text, digits + 2))
    return false;
  if (apostrophe == 0) return false;
  const bool apart = apostrophe > 1 && text[apostrophe - 1] == ' ';
  const std::size_t end = apart ? apostrophe - 1 : apostrophe;
  std::size_t begin = end;
  while (begin > 0 && is_letter_at(text, begin - 1)) --begin;
  return (!apart && is_capital_at(text, end - 1)) || count_capitals(text.substr(begin, end - begin)) >= 2;
}

/// "'Trusting Machines' (under review)", "2021 'Why Kites Matter', Aeon": straight quotes are told from apostrophes at the begin only.
bool opens_single_quotes(std::string_view text) {
  if (is_year_at(text, 0)) text = text.substr(skip_spaces(text, 4));
  if (!text.starts_with('\'')) return false;
  for (std::size_t close = text.find('\'', 8); close != std::string_view::npos; close = text.find('\'', close + 1)) {
    const bool ends = close + 1 == text.size() || std::string_view(" ,.(;").find(text[close + 1]) != std::string_view::npos;
    if (ends) return text.substr(0, close).find(' ') != std::string_view::npos;
  }
  return false;
}

/// "“Brine.” In *Boats and Salt*, 45–71.": a title of one word, whose stop stands inside of the quotation, at the begin.
bool opens_with_pointed_quotation(std::string_view text) {
  constexpr std::size_t kShortest = 4;
  if (is_year_at(text, 0)) text = text.substr(skip_spaces(text, 4));
  for (const Quotes& q : kQuotes) {
    if (!text.starts_with(q.opening)) continue;
    const std::size_t end = text.find(q.closing, q.opening.size());
    if (end == std::string_view::npos || end + q.closing.size() + 8 > text.size()) return false;
    const std::string_view inner = text.substr(q.opening.size(), end - q.opening.size());
    return inner.size() >= kShortest && std::string_view(".,?!").find(inner.back()) != std::string_view::npos;
  }
  return false;
}

/// "S. 1985–1990", "pp. 1998-2004": pages that look like years.
bool is_page_at(std::string_view text, std::size_t at) {
  const std::string_view before = text.substr(at < 4 ? 0 : at - 4, std::min<std::size_t>(at, 4));
  return std::any_of(kPageSigns.begin(), kPageSigns.end(), [before](std::string_view sign) { return before.ends_with(sign); });
}

}  // namespace

YearSigns find_year_signs(std::string_view text) {
  constexpr std::size_t kLongestDash = 12;  // " – Jun. "
  YearSigns signs;
  std::size_t period_end = 0;
  for (std::size_t at = text.find_first_of("12'"); at != std::string_view::npos; at = text.find_first_of("12'", at + 1)) {
    if (text[at] == '\'') {
      signs.years += is_tag_year(text, at, at + 1) ? 1 : 0;
    } else if (is_year_at(text, at) && is_page_at(text, at)) {
      at = skip_digits(text, at);
      const bool range = at + 4 < text.size() && (text[at] == '-' || text.substr(at).starts_with("\u2013"));
      at = range ? skip_digits(text, at + (text[at] == '-' ? 1 : 3)) : at;
    } else if (is_year_at(text, at)) {
      ++signs.years;
      const bool ends_period = period_end != 0 && at - period_end <= kLongestDash;
      const bool begins_period = is_period_behind(text, at + 4);
      signs.period = signs.period || begins_period;
      signs.alone = signs.alone || (!begins_period && !ends_period);
      period_end = begins_period ? at + 4 : 0;
      at += 3;
    }
  }
  for (std::size_t at = text.find("\u2019"); at != std::string_view::npos && signs.years == 0; at = text.find("\u2019", at + 1))
    signs.years += is_tag_year(text, at, at + 3) ? 1 : 0;
  return signs;
}

bool has_dated_acronym(std::string_view text) {
  for (std::size_t at = text.find_first_of("12'"); at != std::string_view::npos; at = text.find_first_of("12'", at + 1)) {
    if (text[at] == '\'' && is_tag_year(text, at, at + 1)) return true;
    if (at < 4 || !is_year_at(text, at) || is_period_behind(text, at + 4) || (text[at - 1] != ' ' && text[at - 1] != '-')) continue;
    std::size_t begin = at - 1;
    while (begin > 0 && is_letter_at(text, begin - 1)) --begin;
    if (count_capitals(text.substr(begin, at - 1 - begin)) >= 2) return true;
  }
  return false;
}

bool has_quoted_title(std::string_view text) {
  if (opens_single_quotes(text) || opens_with_pointed_quotation(text)) return true;
  return std::any_of(std::begin(kQuotes), std::end(kQuotes), [text](const Quotes& q) {
    const std::size_t begin = text.find(q.opening);
    if (begin == std::string_view::npos) return false;
    const std::size_t end = text.find(q.closing, begin + q.opening.size());
    return end != std::string_view::npos && is_title(text.substr(begin + q.opening.size(), end - begin - q.opening.size()));
  });
}

/// "2020;34:2890", "2014; 246(3):e12": as physicians write year, volume and page.
bool is_year_of_volume(std::string_view text, std::size_t at) {
  if (!is_year_at(text, at) || at + 7 >= text.size() || text[at + 4] != ';') return false;
  std::size_t volume = text.find_first_not_of(' ', at + 5);
  if (volume == std::string_view::npos || !is_digit_at(text, volume)) return false;
  volume = skip_digits(text, volume);
  return volume < text.size() && (text[volume] == ':' || text[volume] == '(');
}

bool has_numbers(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (is_digit_at(text, at) && (is_year_of_volume(text, at) || (is_year_at(text, at) && is_page_at(text, at)))) return true;
    if (!is_digit_at(text, at) || (at > 0 && (is_digit_at(text, at - 1) || is_letter_at(text, at - 1))) || is_year_at(text, at)) continue;
    const std::size_t end = skip_digits(text, at);
    if (is_volume(text, end - at, end) || (is_range(text, end - at, end) && !is_range_of_days(text, at, end))) return true;
    if (is_dated_volume(text, end - at, end) || is_counted(text, end - at, at)) return true;
  }
  return false;
}

bool has_law_citation(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!is_digit_at(text, at) || (at > 0 && text[at - 1] != ' ')) continue;
    const std::size_t begin = at;
    at = skip_digits(text, at);
    const bool volume = at - begin <= 3 && at < text.size() && text[at] == ' ' && is_capital_at(text, at + 1);
    if (volume && is_law_citation(text.substr(at))) return true;
  }
  return false;
}

bool has_identifier(const StyledText& text) {
  constexpr std::array<std::string_view, 9> kMarks{"doi.org/",        "doi:",   "arxiv.org/",  "arxiv:",           "aclanthology.org/",
                                                   "openreview.net/", "pubmed", "biorxiv.org", "link.springer.com"};
  const auto holds = [&](std::string_view where) {
    if (find_ignoring_case(where, "arxiv.org/a/") != std::string_view::npos) return false;  // the page of an author
    return std::any_of(kMarks.begin(), kMarks.end(),
                       [&](std::string_view m) { return find_ignoring_case(where, m) != std::string_view::npos; });
  };
  return holds(text.text) ||
         std::any_of(text.runs.begin(), text.runs.end(), [&](const StyleRun& r) { return r.style == Style::link && holds(r.target); });
}

}  // namespace bibfold
