// See page_furniture.h. Only lines by themselves are looked at; a number behind the text of a line is a part of it.
#include "read/page_furniture.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "text/ascii.h"
#include "text/months.h"
#include "text/styled_text.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace bibfold {
namespace {

/// "{3}------------------------": between the pages that a converter wrote.
bool is_page_separator(std::string_view text) {
  const std::size_t close = text.find('}');
  if (!text.starts_with('{') || close == std::string_view::npos || close < 2 || close > 5) return false;
  const std::string_view rule = text.substr(close + 1);
  return rule.size() >= 8 && rule.find_first_not_of('-') == std::string_view::npos;
}

/// "Page 3 of 7", "pag. 3 di 6"
bool is_page_word(std::string_view word) {
  constexpr std::array<std::string_view, 11> kWords{"page", "pagina", "pag", "pg", "p", "seite", "of", "von", "di", "de", "sur"};
  return is_one_of(kWords, word);
}

/// A page number, or "Page 3 of 7".
bool is_page_number(std::string_view text) {
  if (is_page_separator(text)) return true;
  // "rate: / 48%)." is the end of a wrapped reference.
  if (text.size() > 24 || text.ends_with('.') || text.find('%') != std::string_view::npos) return false;
  if ((text.find('(') == std::string_view::npos) != (text.find(')') == std::string_view::npos)) return false;
  const std::string folded = fold_text(text);
  for (const std::string_view word : split(folded, ' ')) {
    const bool number = is_all_digits(word);
    if (number ? word.size() > 3 : !is_page_word(word)) return false;
  }
  return !folded.empty();
}

/// "© 2024 Example Lab. Powered by Jekyll."
bool is_page_foot(std::string_view text) {
  constexpr std::array<std::string_view, 9> kBegin{"©",          "(c) 20",      "copyright ©",     "copyright (c)", "powered by",
                                                   "built with", "site built ", "site last built", "last modified"};
  return std::any_of(kBegin.begin(), kBegin.end(), [&](std::string_view w) { return starts_with_ignoring_case(text, w); });
}

/// "Form 100 (2019 W), page 4 of 4 PROTECTED", "OMB No. 0001 (Rev. 03/2020) Page 3": what is printed at the foot of a form.
bool is_foot_of_form(std::string_view text) {
  constexpr std::size_t kLongest = 200;
  if (text.size() > kLongest) return false;
  if (starts_with_ignoring_case(text, "omb no") || starts_with_ignoring_case(text, "biographical sketch format")) return true;
  const std::string folded = fold_text(text);
  const std::size_t at = folded.find("page ");
  if (at == std::string::npos || (at > 0 && folded[at - 1] != ' ')) return false;
  const std::vector<std::string_view> words = split(std::string_view(folded).substr(at), ' ');
  return words.size() >= 4 && words[2] == "of" && is_all_digits(words[1]) && is_all_digits(words[3]) && words[1].size() <= 3 &&
         words[3].size() <= 3;
}

/// "Página gerada pelo Sistema Currículo Lattes em 10/08/2021 às 15:42 3/9": printed by the system that keeps the CVs of Brazil.
bool is_foot_of_lattes(std::string_view text) {
  return starts_with_ignoring_case(text, "página gerada pelo sistema") || starts_with_ignoring_case(text, "pagina gerada pelo sistema");
}

/// Words of running heads.
constexpr std::array<std::string_view, 31> kHeadWords{
    "page",         "p",   "of",  "cv", "curriculum", "vitae", "vita",      "seite",    "von",          "resume",
    "lebenslauf",   "ph",  "phd", "md", "prof",       "dr",    "professor", "academic", "publications", "list",
    "pagina",       "pag", "pg",  "di", "strona",     "sivu",  "sida",      "stranka",  "de",           "schriftenverzeichnis",
    "publikationen"};

bool is_head_word(std::string_view word) { return is_one_of(kHeadWords, word); }

/// A page number, a year, a month.
bool is_head_number(std::string_view word) {
  const bool digits = is_all_digits(word);
  return (digits && (word.size() <= 3 || (word.size() == 4 && word.starts_with("20")))) || month_of(word) != 0;
}

bool tells_last_change(std::string_view folded) {
  return folded.starts_with("last updated") || folded.starts_with("updated ") || folded.starts_with("last revised") ||
         folded.starts_with("revised ");
}

/// "MPH", "PhD", "FACC", "DrPH" behind a name: two capitals and no long word.
bool is_postnominal(std::string_view word) {
  const auto capitals = count_capitals(word);
  return capitals >= 2 && word.size() <= 6;
}

/// "Jane Doe, MD, MPH 3" → "Jane Doe, 3"
std::string without_postnominals(std::string_view text) {
  const std::size_t comma = std::min(text.find(','), text.size());
  std::string out(text.substr(0, comma));
  for (const std::string_view word : split(text.substr(comma), ' ')) {
    const std::string folded = fold_text(word);
    const bool letters = !folded.empty() && std::all_of(folded.begin(), folded.end(), [](char c) { return is_ascii_lower(c); });
    if (!letters || !is_postnominal(word.substr(0, word.find(',')))) out.append(" ").append(word);
  }
  return out;
}

/// "Publications", "List of Publications": may as well be the heading of the list.
bool is_heading_word(std::string_view word) {
  return word == "publications" || word == "publikationen" || word == "schriftenverzeichnis" || word == "list" || word == "of";
}

/// "Doe, 2", "Jane Doe – Curriculum Vitae – page 3": nothing but a number, words of running heads and the owner's name.
bool is_running_head(std::string_view folded, const OwnerWords& owner) {
  const std::vector<std::string_view> words = split(folded, ' ');
  if (std::all_of(words.begin(), words.end(), is_heading_word)) return false;
  bool marked = false;  // a number, or a word of the table
  bool owned = false;
  for (const std::string_view word : split(folded, ' ')) {
    const bool known = is_head_word(word);
    const bool counted = known || is_head_number(word);
    const bool own = word.size() <= 1 || std::find(owner.words.begin(), owner.words.end(), word) != owner.words.end();
    if (!counted && !own) return false;
    marked = marked || counted;
    owned = owned || ((own || known) && word.size() > 1);
  }
  return marked && owned;
}

/// "page 3 of 5", "Pág. 3 de 5", "page 2/7", "4 page": how many words at the end are the number of a page; 0 where none are.
std::size_t words_of_page(const std::vector<std::string_view>& words) {
  constexpr std::array<std::string_view, 10> kPage{"p", "page", "pag", "pagina", "seite", "side", "sida", "str", "strona", "sivu"};
  constexpr std::array<std::string_view, 8> kOf{"of", "von", "de", "di", "sur", "z", "av", "af"};
  const auto number = [](std::string_view word) { return is_all_digits(word) && word.size() <= 3; };
  std::size_t end = words.size();
  const auto last = [&] { return end == 0 ? std::string_view() : words[end - 1]; };
  if (is_one_of(kPage, last())) return end >= 2 && number(words[end - 2]) ? 2 : 0;  // "4 | Page"
  if (!number(last())) return 0;
  --end;
  if (is_one_of(kOf, last())) --end;
  if (number(last())) --end;
  return is_one_of(kPage, last()) ? words.size() - end + 1 : 0;
}

bool names_vita(std::string_view folded) {
  constexpr std::array<std::string_view, 9> kWords{" cv ",           " curriculum ", " vita ",         " vitae ",
                                                   " resume ",       " lebenslauf ", " publications ", " schriftenverzeichnis ",
                                                   " publikationen "};
  const std::string spaced = ' ' + std::string(folded) + ' ';
  return std::any_of(kWords.begin(), kWords.end(), [&](std::string_view w) { return spaced.find(w) != std::string::npos; });
}

/// "Jane Doe – Curriculum Vitae – 1 of 3", "Doe – CV – October 2024 4 | Page", whoever that is.
bool is_numbered_vita(std::string_view folded) {
  constexpr std::size_t kMostWords = 12;
  const std::vector<std::string_view> words = split(folded, ' ');
  if (words.size() < 2 || words.size() > kMostWords || !names_vita(folded)) return false;
  if (words_of_page(words) > 0) return true;
  const bool vita = folded.find("curriculum vitae ") != std::string_view::npos || folded.find(" cv ") != std::string_view::npos;
  return vita && words.size() <= 9 && is_ascii_digit(folded.back()) && is_head_number(words.back());
}

/// What the page's printer or typesetter put between the lines: "3", "Jane Doe – page 3", "Last updated: May 2020".
bool is_furniture(std::string_view text, const OwnerWords& owner) {
  constexpr std::size_t kLongestFoot = 200;
  constexpr std::size_t kLongest = 60;
  constexpr std::size_t kLongestHead = 90;
  if (is_page_number(text)) return true;
  if (text.size() < kLongestFoot && (is_page_foot(text) || is_foot_of_lattes(text))) return true;
  if (text.size() < kLongestHead && is_numbered_vita(fold_text(text))) return true;
  if (text.size() > kLongest) return false;
  if (text.starts_with('[') && text.ends_with(',')) return false;  // "[21] J. Doe," above its title
  return tells_last_change(fold_text(text)) || is_running_head(fold_text(without_postnominals(text)), owner);
}

/// All words of the owner's name and nothing else, beside a page number: the running head.
bool is_owner_alone(std::string_view text, const OwnerWords& owner) {
  const std::string folded = fold_text(without_postnominals(text));
  const std::vector<std::string_view> words = split(folded, ' ');
  return words.size() >= 2 && words.size() == owner.words.size() && std::equal(words.begin(), words.end(), owner.words.begin());
}

/// "Doe, Jane, MD" in a paragraph of its own, far below the top: the running head that a converter did not know.
bool is_head_of_owner(const Page& page, std::size_t index, const OwnerWords& owner) {
  constexpr std::size_t kTop = 12;
  constexpr std::size_t kLongest = 60;
  const PageLine& line = page.lines[index];
  const std::string_view text = line.text.text;
  const bool alone = line.starts_block && (index + 1 >= page.lines.size() || page.lines[index + 1].starts_block);
  if (index < kTop || !alone || text.size() > kLongest || text.find(',') == std::string_view::npos || owner.words.size() < 2) return false;
  std::string folded = fold_text(without_postnominals(text));
  std::vector<std::string_view> words = split(folded, ' ');
  std::vector<std::string_view> name(owner.words.begin(), owner.words.end());
  std::sort(words.begin(), words.end());
  std::sort(name.begin(), name.end());
  return words == name;
}

/// "W. DOE *2018*": who wrote the paper above, alone, and when. A head has the name in full, and in one style with the year.
bool is_dated_author(const StyledText& line) {
  const std::string_view text = line.text;
  if (text.size() < 8 || text[text.size() - 5] != ' ' || !is_all_digits(text.substr(text.size() - 4))) return false;
  const auto year = static_cast<std::uint32_t>(text.size() - 4);
  const bool styled = std::any_of(line.runs.begin(), line.runs.end(), [&](const StyleRun& r) { return r.begin == year; });
  return styled || (is_ascii_upper(text[0]) && text[1] == '.');
}

}  // namespace

bool is_page_head(const PageLine& line) {
  constexpr std::size_t kLongest = 80;
  const std::string_view text = line.text.text;
  if (text.size() > kLongest || (line.kind != LineKind::heading && !is_wholly(line.text, Style::bold))) return false;
  const std::string folded = fold_text(text);
  const std::vector<std::string_view> words = split(folded, ' ');
  return words_of_page(words) > 0 && words.size() >= 2 && !(words.size() == 2 && words[0] == "p");
}

// "- 3 -" is an item to Markdown, "3" between blank lines a paragraph.
bool is_page_furniture(const Page& page, std::size_t index, const OwnerWords& owner) {
  const PageLine& line = page.lines[index];
  const std::string_view text = line.text.text;
  if (line.kind == LineKind::item) return is_page_number(text) && (text.ends_with('-') || text.ends_with("\u2013"));
  if (is_page_head(line) || line.running) return true;
  if (line.kind != LineKind::text || is_dated_author(line.text)) return false;
  const auto numbered = [&](std::size_t i) { return i < page.lines.size() && is_page_number(page.lines[i].text.text); };
  const bool alone = line.starts_block && (index + 1 >= page.lines.size() || page.lines[index + 1].starts_block);
  return (alone && is_foot_of_form(text)) || is_furniture(text, owner) || is_head_of_owner(page, index, owner) ||
         (is_owner_alone(text, owner) && (numbered(index + 1) || (index > 0 && numbered(index - 1))));
}

}  // namespace bibfold
