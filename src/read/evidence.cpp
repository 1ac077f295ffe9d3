// See evidence.h: `weigh`. Signs by form are found by reference_signs.h, names by name_runs.h; the words for and against are counted here.
#include "read/evidence.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "read/evidence_words.h"
#include "read/name_runs.h"
#include "read/name_shape.h"
#include "read/phrases.h"
#include "read/reference_signs.h"
#include "text/ascii.h"
#include "text/styled_text.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

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

/// "*Kites in nanowires*, University of the Lakes (2016). Supervisor: J. Roe", "*Kites* (Example, 2014). Winner of the Boat Prize.": who
/// advised a thesis and what a book was given is told behind it.
std::string_view without_told(std::string_view text) {
  constexpr std::size_t kShortest = 20;
  constexpr std::array<std::string_view, 21> kWords{
      "Supervisor: ", "Supervisors: ", "Advisor: ",     "Adviser: ",     "Advisors: ",   "Supervised by ", "Advised by ",
      ". Winner ",    ". Winner, ",    ". Winner: ",    ". Co-winner",   "; winner ",    ". Finalist",     "; finalist",
      ". Awarded ",   "; awarded ",    ". Shortlisted", "; shortlisted", ". Honorable ", ". Recipient of", ". Runner-up"};
  for (const std::string_view word : kWords) {
    const std::size_t at = text.find(word);
    if (at == std::string_view::npos || at < kShortest) continue;
    if (find_year_signs(text.substr(0, at + 1)).years > 0) return text.substr(0, at);
  }
  return text;
}

/// "JAMA Intern Med", "Ann. Intern. Med.": a journal, and nobody's position.
std::string without_internal_medicine(std::string folded) {
  constexpr std::string_view kWord = "intern med";
  for (std::size_t at = folded.find(kWord); at != std::string::npos; at = folded.find(kWord, at)) folded.replace(at, 6, "");
  return folded;
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

/// "…, *Chem. Mater.*, 2008, 20, 5003 (610 citations)": what a bracket at the end tells of a reference is not what it is.
std::string_view without_last_bracket(std::string_view text) {
  constexpr std::size_t kLongest = 90;
  constexpr std::size_t kShortest = 24;
  const std::size_t last = text.find_last_not_of(" .");
  if (last == std::string_view::npos || (text[last] != ')' && text[last] != ']')) return text;
  const std::size_t open = text.find_last_of(text[last] == ')' ? '(' : '[');
  return open == std::string_view::npos || open < kShortest || last - open > kLongest ? text : text.substr(0, open);
}

/// "Doe, J. (2018): *Elections of the North, 1980-2016*. Oslo: Example": the stretch of time is what the book in italics is about, and a
/// year stands outside of it.
bool is_period_of_title(const StyledText& text) {
  constexpr std::uint32_t kShortest = 14;
  std::string outside = text.text;
  for (const StyleRun& run : text.runs) {
    const std::size_t digit = text.text.find_first_of("0123456789", run.begin);
    if (run.style != Style::italic || run.end > outside.size() || digit == std::string::npos || digit < run.begin + kShortest) continue;
    std::fill(outside.begin() + run.begin, outside.begin() + run.end, ' ');
  }
  const YearSigns signs = find_year_signs(outside);
  return signs.years > 0 && !signs.period;
}

}  // namespace

bool is_line_of_names(const StyledText& text) {
  std::string_view plain = text.text;
  constexpr std::size_t kLongest = 4000;
  // "with A. Author and B. Author", where the owner leaves himself out.
  if (plain.starts_with("with ")) return is_line_of_names(slice(text, 5, static_cast<std::uint32_t>(plain.size())));
  if (plain.empty() || plain.size() > kLongest || plain.ends_with(',') || plain.ends_with(" and") || plain.ends_with('&')) return false;
  if (plain.ends_with('.') && plain.size() > 2 && is_ascii_lower(plain[plain.size() - 2])) plain.remove_suffix(1);
  if (is_name_like(plain)) return true;
  const Evidence e = weigh(text, "");
  if (e.years > 0 || e.quoted || e.numbers) return false;
  int segments = 1;
  for (const char c : plain) segments += c == ',' || c == ';' || c == '|' || c == '&' ? 1 : 0;
  // One border before the last name: "Roe, R., & Poe, E."
  constexpr std::size_t kLongestName = 40;
  const std::size_t joined = plain.rfind(", & ");
  if (joined != std::string_view::npos && plain.size() - joined < kLongestName) --segments;
  return e.names >= 2 && e.names * 2 >= segments;
}

bool tells_companions(std::string_view text) {
  constexpr std::array<std::string_view, 8> kWords{"co-authored with ", "coauthored with ", "joint work with ", "co-authors: ",
                                                   "coauthors: ",       "other authors: ",  "joint with ",      "with "};
  return std::any_of(kWords.begin(), kWords.end(), [text](std::string_view w) { return starts_with_ignoring_case(text, w); });
}

namespace {

/// What stands in front of the first quotation or italics.
std::string_view before_marks(const StyledText& text) {
  std::size_t end = std::min({text.text.find("\u201C"), text.text.find('"'), text.text.find("\u2018"), text.text.size()});
  for (const StyleRun& run : text.runs) {
    if (run.style == Style::italic) end = std::min<std::size_t>(end, run.begin);
  }
  return std::string_view(text.text).substr(0, end);
}

}  // namespace

Evidence weigh(const StyledText& text, std::string_view owner_family) {
  Evidence e;
  const std::string& plain = text.text;
  e.length = plain.size();
  const std::string folded = fold_text(plain);
  std::string with_breaks = plain;
  for (const std::uint32_t at : text.breaks) with_breaks[at] = '\n';
  const NameRun run = longest_name_run(with_breaks);
  e.names = run.names;
  e.initials = run.initials;
  const YearSigns signs = find_year_signs(plain);
  e.years = signs.years;
  e.owner = !owner_family.empty() && has_words(folded, owner_family);
  e.named = e.owner && has_words(fold_text(before_marks(text)), owner_family);
  e.quoted = has_quoted_title(plain);
  e.italic =
      std::any_of(text.runs.begin(), text.runs.end(), [](const StyleRun& r) { return r.style == Style::italic && r.end - r.begin >= 5; });
  e.venue = count_words(folded, kVenueWords, 3) + (has_han_venue(plain) ? 1 : 0);
  e.numbers = has_numbers(plain) || has_law_citation(plain);
  e.placed = has_dated_acronym(plain);
  e.identifier = has_identifier(text);
  // "Heart failure in Tennessee, 2000-2010. Am J Cardiol. 2014;114(9)": the period is the title's.
  const bool issued = signs.alone && (e.numbers || (e.names >= 2 && (e.venue > 0 || e.identifier)) || (e.initials && e.identifier));
  e.period = signs.period && !issued && !is_period_of_title(text);
  e.shared = e.names > 0 && (has_words(folded, "with") || has_words(folded, "mit") || has_words(folded, "avec"));
  // "*Kites and Boats*. Oslo: Example, 2014 (Boat Prize 2015)": a year stands in front of the bracket.
  const bool dated = (e.italic || e.quoted) && find_year_signs(without_last_bracket(plain)).years > 0;
  const bool located = ((e.numbers || e.identifier) && e.years > 0) || dated;
  e.against = count_words(without_internal_medicine(fold_text(without_told(located ? without_last_bracket(plain) : plain))), kAgainst, 3);
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

namespace {

/// ", 113(5)", " 26: 215": what stands behind the name of a journal.
bool begins_with_volume(std::string_view text) {
  if (text.starts_with(',')) text.remove_prefix(1);
  const std::size_t digit = text.find_first_not_of(' ');
  if (digit != 1) return false;
  const std::size_t end = text.find_first_not_of("0123456789", digit);
  return end != std::string_view::npos && end > digit && end <= digit + 3 && (text[end] == '(' || text[end] == ':');
}

/// "*Psychological Bulletin*, 125(6), 627–668": two words with capitals may be a name, but no volume follows one.
bool leads_with_volume(const StyledText& text) {
  const std::uint32_t end = text.runs[0].end;
  const std::size_t volume = text.text.find_first_not_of(", ", end);
  if (volume == std::string::npos || volume == end || !is_ascii_digit(text.text[volume])) return false;
  return weigh(slice(text, end, static_cast<std::uint32_t>(text.text.size())), "").names == 0;
}

/// "The Milbank Quarterly. 2005;83(3):457-502.", "J Kite Res. 2010 Mar;25:1": a journal, its year and a semicolon.
bool is_journal_and_year(std::string_view text) {
  constexpr std::size_t kLongestName = 90;
  const std::size_t semicolon = text.substr(0, kLongestName).find(';');
  const std::size_t year = text.find_first_of("0123456789");
  if (semicolon == std::string_view::npos || year == std::string_view::npos || year < 3 || year + 4 > semicolon) return false;
  const std::string_view name = text.substr(0, year);
  const std::string_view month = text.substr(year + 4, semicolon - year - 4);
  const bool dated = is_all_digits(text.substr(year, 4)) && (month.empty() || (month.size() <= 12 && month[0] == ' '));
  return dated && text[year - 1] == ' ' && name.find(',') == std::string_view::npos && is_upper_at(name, 0) &&
         is_ascii_digit(text.substr(semicolon + 1, 1).empty() ? ' ' : text[semicolon + 1]);
}

/// "Journal of Kites, 296 (5568), 707–711. https://…": in plain letters; a volume, its issue and pages follow the name.
bool is_journal_and_volume(std::string_view text) {
  constexpr std::size_t kLongestName = 90;
  const std::size_t volume = text.substr(0, kLongestName).find_first_of("0123456789");
  if (volume == std::string_view::npos || volume < 5 || !is_upper_at(text, 0) || text.substr(volume - 2, 2) != ", ") return false;
  const std::string_view name = text.substr(0, volume - 2);
  if (name.find_first_of(",.:(\u201C") != std::string_view::npos) return false;
  std::string_view rest = text.substr(volume);
  const auto skip = [&rest](std::string_view signs) { rest.remove_prefix(std::min(rest.find_first_not_of(signs), rest.size())); };
  skip("0123456789");
  skip(" ");
  const std::size_t close = rest.find(')');
  if (!rest.starts_with('(') || close == std::string_view::npos || close > 12 || !is_ascii_digit(rest[1])) return false;
  rest.remove_prefix(close + 1);
  skip(",: ");
  return !rest.empty() && is_ascii_digit(rest[0]);
}

}  // namespace

bool is_line_of_venue(const StyledText& text) {
  if (is_journal_and_year(text.text) || is_journal_and_volume(text.text)) return true;
  if (text.runs.empty() || text.runs[0].begin != 0 || text.runs[0].style != Style::italic) return false;
  const Evidence e = weigh(text, "");
  const bool volume = begins_with_volume(std::string_view(text.text).substr(text.runs[0].end));
  if (volume && e.names == 0) return !e.quoted;
  return (e.names == 0 || (e.names == 1 && leads_with_volume(text))) && e.years == 0 && !e.quoted && e.numbers;
}

}  // namespace bibfold
