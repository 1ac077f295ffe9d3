// See heading_words.h. The phrases of data/heading_phrases.tsv are matched whole, longest first, at every word of the heading.
#include "read/heading_words.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "read/heading_phrases.h"
#include "read/phrases.h"
#include "text/ascii.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace bibfold {
namespace {

using enum SectionKind;

bool is_year(std::string_view word) {
  return word.size() == 4 && (word.starts_with("19") || word.starts_with("20")) && is_all_digits(word);
}

/// "2023", "2020 2023", "before 2010", "2019 and earlier", "2021 present", "since 2015".
bool is_year_heading(const std::vector<std::string_view>& words) {
  constexpr std::array<std::string_view, 19> kBeside{"before", "earlier", "and",  "older", "present",   "since", "until",
                                                     "to",     "in",      "year", "prior", "after",     "from",  "vor",
                                                     "seit",   "bis",     "now",  "avant", "and before"};
  const auto fits = [&](std::string_view w) { return is_year(w) || is_one_of(kBeside, w); };
  return words.size() <= 4 && std::any_of(words.begin(), words.end(), is_year) && std::all_of(words.begin(), words.end(), fits);
}

struct Census {
  bool publications = false;
  bool group = false;
  SectionKind look_alike = unknown;  ///< the last one: in English the noun comes last
  SectionKind first = unknown;       ///< of the first phrase that says something
  SectionKind last = unknown;        ///< of the last phrase
  std::size_t known_words = 0;
  std::size_t unknown_words = 0;
};

Census take_census(std::string_view folded) {
  Census census;
  for (std::size_t at = 0; at < folded.size();) {
    const HeadingPhrase row = longest_heading_phrase(folded, at);
    const std::size_t end = row.phrase.empty() ? next_word(folded, at) : next_word(folded, at + row.phrase.size() - 1);
    const bool known = !row.phrase.empty() || is_all_digits(trim(folded.substr(at, end - at)));
    ++(known ? census.known_words : census.unknown_words);
    at = end;
    census.last = known ? row.kind : unknown;
    if (census.first == unknown) census.first = census.last;
    if (row.kind == publications) {
      census.publications = true;
    } else if (row.kind == group) {
      census.group = true;
    } else if (row.kind == research) {
      if (census.look_alike == unknown) census.look_alike = research;
    } else if (row.kind != unknown) {
      census.look_alike = row.kind;
    }
  }
  return census;
}

bool is_enumerator(std::string_view word) {
  if (is_all_digits(word)) return word.size() <= 2;
  if (word.size() == 1) return is_ascii_upper(word[0]);
  return word.size() <= 4 && word.find_first_not_of("IVX") == std::string_view::npos;
}

/// Parts of publication lists that are sections of their own in many CVs. Not "Journals" or "Reviews", which may be about service.
bool stands_alone(std::string_view folded) {
  // clang-format off
  constexpr std::array<std::string_view, 46> kParts{
      "a paraitre", "accepted", "angenommen", "articulos en revistas", "commentaries", "conferences internationales avec", "data sets",
      "datasets", "dissertation", "dissertations", "edited", "editorials", "eingereicht", "en prensa", "forthcoming", "habilitation",
      "herausgeberschaft", "herausgeberschaften", "im druck", "im erscheinen", "in preparation", "in press", "in review", "in stampa",
      "letters to the editor", "peer reviewed", "policy briefs", "policy papers", "published", "rapports", "refereed", "reports",
      "revise and resubmit", "soumis", "sous presse", "submitted", "tesi", "tesis", "these", "theses", "thesis", "to appear",
      "traductions", "translations", "under review", "under submission"};
  // clang-format on
  for (const std::string_view part : kParts) {
    const std::size_t at = folded.find(part);
    if (at == std::string_view::npos || (at > 0 && folded[at - 1] != ' ')) continue;
    if (at + part.size() == folded.size() || folded[at + part.size()] == ' ') return true;
  }
  return false;
}

/// Where people have worked, in words that say so only when they are the whole heading.
bool is_plainly_positions(std::string_view folded) {
  constexpr std::array<std::string_view, 12> kHeadings{"current role", "currently",         "job history",
                                                       "jobs",         "occupation",        "past roles",
                                                       "previously",   "previous roles",    "professional background",
                                                       "roles",        "where i ve worked", "work"};
  return is_one_of(kHeadings, folded);
}

/// "Publications (* equal contribution)" → "Publications"; all of it when nothing would be left, or when the bracket is not the end:
/// "2019 (with Jane Doe) Shorelines".
std::string_view without_brackets(std::string_view text) {
  const std::size_t open = text.find_first_of("([");
  if (open == std::string_view::npos) return text;
  const std::string_view rest = trim(text.substr(0, open));
  std::size_t close = open;
  for (int depth = 0; close < text.size(); ++close) {
    depth += text[close] == '(' || text[close] == '[' ? 1 : text[close] == ')' || text[close] == ']' ? -1 : 0;
    if (depth == 0) break;
  }
  const bool goes_on = close < text.size() && !fold_text(text.substr(close + 1)).empty();
  return rest.empty() || goes_on ? text : rest;
}

/// "Press, 1992)": what the bracket holds begins on the line above.
bool closes_bracket_above(std::string_view text) {
  return std::count(text.begin(), text.end(), ')') > std::count(text.begin(), text.end(), '(') && text.find(')') > 3;
}

}  // namespace

bool explains_codes(std::string_view text) {
  int codes = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_of(",;|", at), text.size());
    std::string_view part = trim(text.substr(at, end - at));
    if (part.starts_with('[') || part.starts_with('(')) part.remove_prefix(1);
    std::size_t letters = 0;
    while (letters < part.size() && is_ascii_upper(part[letters])) ++letters;
    const std::string_view rest = trim(part.substr(letters));
    const bool sign = rest.starts_with('=') || rest.starts_with(':') || rest.starts_with(']') || rest.starts_with(')');
    codes += letters >= 1 && letters <= 2 && sign && rest.size() > 3 ? 1 : 0;
    at = end + 1;
  }
  return codes >= 2;
}

std::string_view to_string(SectionKind kind) {
  constexpr std::array<std::string_view, 20> kReasons{"",          "",          "",       "projects", "abstracts", "talks",    "teaching",
                                                      "education", "positions", "awards", "grants",   "service",   "advising", "news",
                                                      "software",  "patents",   "skills", "contact",  "media",     "referees"};
  return kReasons[static_cast<std::size_t>(kind)];
}

std::string_view heading_title(std::string_view text) {
  text = trim(text);
  const std::size_t dot = text.find_first_of(".) ");
  // "b) Review articles", "a. Journal articles"
  const bool small =
      dot == 1 && is_ascii_lower(text[0]) && (text[1] == ')' || (text.size() > 3 && text[2] == ' ' && is_ascii_upper(text[3])));
  if (dot != std::string_view::npos && text[dot] != ' ' && (small || is_enumerator(text.substr(0, dot)))) text = trim(text.substr(dot + 1));
  // ornaments in front: "♣ Projects", "■ Publications"
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(text, at);
    if (is_letter(c) || is_digit(c) || c == '(' || c == '"' || c == '\'') {
      text.remove_prefix(begin);
      break;
    }
  }
  while (!text.empty() && (text.back() == ':' || text.back() == '.' || text.back() == '-' || text.back() == '_'))
    text = trim(text.substr(0, text.size() - 1));
  // "Publications {#papers .unnumbered}"
  const std::size_t brace = text.rfind(" {");
  if (brace != std::string_view::npos && text.ends_with('}')) text = trim(text.substr(0, brace));
  const std::size_t open = text.rfind('(');
  if (open != std::string_view::npos && open > 0 && text.ends_with(')') && is_all_digits(text.substr(open + 1, text.size() - open - 2))) {
    text = trim(text.substr(0, open));
  }
  return text;
}

HeadingReading read_heading(std::string_view text) {
  if (closes_bracket_above(text)) return {};
  HeadingReading out;
  const std::string folded = fold_text(without_brackets(heading_title(text)));
  if (folded.empty() || folded.size() > 120 || explains_codes(text)) return out;
  const std::vector<std::string_view> words = split(folded, ' ');
  // "2013." is the end of a reference that a page break tore.
  if (is_year_heading(words) && text.ends_with('.')) return out;
  if (is_year_heading(words)) return {group, false, true, true};
  if (is_plainly_positions(folded)) {
    out.kind = positions;
    out.whole = true;
    return out;
  }
  const Census census = take_census(folded);
  // A sentence or a title that happens to hold such a word: "Fake news detection with graph networks".
  if (census.unknown_words > std::max<std::size_t>(2, census.known_words)) return out;
  const bool look_alike = census.look_alike != unknown;
  out.whole = census.unknown_words == 0 && (census.publications || census.group || look_alike);
  out.headed = look_alike && census.unknown_words == 1 && census.last == census.look_alike && census.look_alike != research;
  // A research section that names publications is one; talks that do are both.
  out.mixed = census.publications && look_alike && census.look_alike != research;
  // "White papers, reports and outreach"
  const bool written = census.group && look_alike && census.first == group && (census.look_alike == service || census.look_alike == media);
  out.kind = census.publications ? publications : written ? group : look_alike ? census.look_alike : census.group ? group : unknown;
  out.alone = out.kind == group && out.whole && stands_alone(folded);
  for (const std::string_view word : {"thesis", "theses", "these", "tesis", "tesi", "tese", "dissertation", "habilitation"})
    out.thesis = out.thesis || (out.alone && folded.find(word) != std::string::npos);
  return out;
}

}  // namespace bibfold
