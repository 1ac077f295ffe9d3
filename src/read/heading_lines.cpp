// See heading_lines.h. The shapes are tried from the surest, markup, to the least sure, a line of known words.
#include "read/heading_lines.h"

#include <algorithm>
#include <array>
#include <string>

#include "read/evidence.h"
#include "read/item_ends.h"
#include "read/labels.h"
#include "read/line_ends.h"
#include "read/link_lines.h"
#include "read/page_furniture.h"
#include "text/ascii.h"
#include "text/styled_text.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

constexpr int kCapitalsRank = 2;
constexpr int kBoldRank = 5;
constexpr int kPartWordRank = 7;

struct Letters {
  std::size_t count = 0;
  std::size_t upper = 0;
  std::size_t lower = 0;
  std::size_t words = 1;
};

Letters count_letters(std::string_view text) {
  Letters out;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (c == ' ') ++out.words;
    if (!is_letter(c)) continue;
    ++out.count;
    out.upper += is_upper(c) ? 1U : 0U;
    out.lower += is_lower(c) ? 1U : 0U;
  }
  return out;
}

bool is_capitals(std::string_view text) {
  const Letters letters = count_letters(text);
  return letters.lower == 0 && letters.upper >= 4 && letters.upper == letters.count;
}

std::optional<HeadingLine> read_marked_heading(const Page& page, std::size_t i) {
  constexpr std::size_t kLongest = 220;
  const PageLine& line = page.lines[i];
  if (line.kind != LineKind::heading || line.text.text.size() > kLongest || !ends_block(page, i) || is_legend_heading(line))
    return std::nullopt;
  return HeadingLine{line.level, read_heading(line.text.text), true};
}

bool ends_sentence(std::string_view text) {
  return text.ends_with('.') || text.ends_with(')') || text.ends_with(']') || text.ends_with("\u201D") ||
         (!text.empty() && is_ascii_digit(text.back()));
}

/// The line below begins an item: "3. Doe J. …".
bool above_label(const Page& page, std::size_t i) {
  return i + 1 < page.lines.size() && read_label(page.lines[i + 1].text.text).form != LabelForm::none;
}

/// The line below begins a reference: "Doe, J. (2012). …".
bool above_reference(const Page& page, std::size_t i) {
  if (i + 1 >= page.lines.size() || !begins_like_item(page.lines[i + 1].text.text)) return false;
  const Evidence e = weigh(page.lines[i + 1].text, "");
  return e.initials && e.length >= 40 && !e.period;
}

/// "Publications" as the last line of the job above it, and the list below the blank line: the converter lost the space between them.
bool ends_foreign_block(const Page& page, std::size_t i, const HeadingReading& reading) {
  if (reading.kind != SectionKind::publications || i + 1 >= page.lines.size()) return false;
  std::size_t last = i;  // "Publications" / "Peer-Reviewed Journal Articles (* denotes student author)"
  if (!ends_block(page, i)) {
    const std::string_view below = page.lines[i + 1].text.text;
    if (!ends_block(page, i + 1) || !read_heading(below.substr(0, below.find(" ("))).whole) return false;
    last = i + 1;
  }
  const std::string_view above = page.lines[i - 1].text.text;
  if (above.ends_with(',') || above.ends_with('-') || above.ends_with('&') || ends_in_joining_word(above)) return false;
  return last + 1 < page.lines.size() &&
         (page.lines[last + 1].kind == LineKind::item || above_label(page, last) || above_reference(page, last));
}

/// "2004 B.A., Example College" / "PUBLICATIONS" / "Doe, J. …": known words, alone in capitals below text that is complete.
bool is_capital_heading(std::string_view text, std::string_view above) {
  constexpr std::size_t kShortest = 5;
  if (text.size() < kShortest || !is_capitals(text) || is_capitals(above)) return false;
  return !above.ends_with(',') && !above.ends_with('-') && !above.ends_with('&') && !above.ends_with(':') && !ends_in_joining_word(above);
}

/// Text without blank lines: a known heading between a line that is complete and one that begins something.
bool stands_between(const Page& page, std::size_t i, const HeadingReading& reading) {
  const std::string_view text = page.lines[i].text.text;
  // Indented text below a list item; not "Research grants" above a list that begins anew.
  const bool anew = i + 1 < page.lines.size() && page.lines[i + 1].kind == LineKind::item && page.lines[i + 1].marker.starts_with('1') &&
                    page.lines[i + 1].marker.size() == 2;
  const bool inside = page.lines[i].level > 0 && !is_capitals(text) && !anew;
  const std::string_view head = text.substr(0, text.find(" ("));  // "PUBLICATIONS (total: 24; student authors underlined)"
  if (!reading.whole || i == 0 || head.size() > 50 || text.size() > 100 || inside || text.ends_with('.')) return false;
  // "In preparation" above a bullet, "Dissertation" above a reference; "Book" may be the end of what is above it.
  if (reading.kind == SectionKind::group && !reading.year && !above_label(page, i) && !(reading.alone && above_reference(page, i)))
    return false;
  std::size_t at = 0;
  const char32_t first = next_code_point(text, at);
  const std::string_view above = page.lines[i - 1].text.text;
  if (is_capital_heading(head, above)) return true;
  if (text.size() > 50) return false;
  return !is_lower(first) && (ends_sentence(above) || read_heading(above).whole || ends_foreign_block(page, i, reading));
}

/// "<td><h2>Research</h2>": a table that is there for the layout alone.
std::optional<HeadingLine> read_row_heading(const PageLine& line) {
  const HeadingReading reading = line.text.text.size() < 50 ? read_heading(line.text.text) : HeadingReading{};
  if (!reading.whole || line.cells.size() > 1 || reading.kind == SectionKind::group) return std::nullopt;
  return HeadingLine{kSectionWordRank, reading, true};
}

/// "Extramural Funding": a short line alone, no title of a card, below which stand its authors.
bool is_headed_line(const Page& page, std::size_t i, const HeadingReading& reading) {
  constexpr std::size_t kLongest = 50;
  constexpr std::size_t kMostWords = 4;
  const std::string_view text = page.lines[i].text.text;
  if (!reading.headed || text.size() > kLongest || count_letters(text).words > kMostWords || !ends_block(page, i)) return false;
  if (text.find_first_of(".,;:?!\"0123456789") != std::string_view::npos || !begins_like_item(text)) return false;
  const bool indented = page.lines[i].level > 0;
  return !indented && i + 1 < page.lines.size() && !is_line_of_names(page.lines[i + 1].text) &&
         (i == 0 || !is_line_of_names(page.lines[i - 1].text));
}

/// "**Selected publications** (as a member of the collaboration I am co-author of …)": a heading, bold or in capitals, that a bracket
/// explains.
std::optional<HeadingLine> read_explained_heading(const Page& page, std::size_t i) {
  constexpr std::size_t kLongest = 600;
  constexpr std::size_t kLongestTitle = 60;
  const PageLine& line = page.lines[i];
  const std::string_view text = line.text.text;
  const std::size_t open = text.find(" (");
  if (line.kind != LineKind::text || !line.starts_block || !ends_block(page, i) || !line.cells.empty()) return std::nullopt;
  if (open > kLongestTitle || text.size() > kLongest || !text.ends_with(')')) return std::nullopt;
  const HeadingReading reading = read_heading(text.substr(0, open));
  const bool bold = is_wholly(slice(line.text, 0, static_cast<std::uint32_t>(open)), Style::bold);
  if (!reading.whole || reading.kind != SectionKind::publications || (!bold && !is_capitals(text.substr(0, open)))) return std::nullopt;
  return HeadingLine{bold ? kBoldRank : kCapitalsRank, reading, true};
}

/// "**a. Published and accepted research articles (clinical, basic science, other) in refereed journals:**": in bold type, alone, and ends
/// with a colon, however long.
std::optional<HeadingLine> read_long_heading(const Page& page, std::size_t i) {
  constexpr std::size_t kLongest = 160;
  const PageLine& line = page.lines[i];
  const std::string_view text = trim(line.text.text);
  if (line.kind != LineKind::text || !line.starts_block || !ends_block(page, i) || !line.cells.empty()) return std::nullopt;
  if (text.size() > kLongest || !text.ends_with(':') || !is_wholly(line.text, Style::bold)) return std::nullopt;
  const HeadingReading reading = read_heading(text);
  if (reading.kind != SectionKind::publications || reading.mixed) return std::nullopt;
  return HeadingLine{kBoldRank, reading, true};
}

/// "Press, 1982.": the end of a reference that a converter took for a paragraph.
bool ends_in_issue(std::string_view text) {
  constexpr std::size_t kYear = 7;  // ", 1982."
  if (text.size() <= kYear || !text.ends_with('.')) return false;
  const std::string_view end = text.substr(text.size() - kYear);
  return end.starts_with(", ") && is_all_digits(end.substr(2, 4));
}

/// "Reviews:" at the margin, and what it heads set in.
bool stands_above_indented(const Page& page, std::size_t i) {
  const PageLine& line = page.lines[i];
  return line.text.text.ends_with(':') && line.indent == 0 && i + 1 < page.lines.size() && page.lines[i + 1].indent >= 2;
}

/// A line without markup that is a heading by its look or by its words.
std::optional<HeadingLine> read_plain_heading(const Page& page, std::size_t i) {
  const PageLine& line = page.lines[i];
  const std::string_view text = line.text.text;
  if (line.kind == LineKind::row) return read_row_heading(line);
  if (line.kind != LineKind::text || !line.cells.empty() || is_sentence(text) || is_linked_line(line.text)) return std::nullopt;
  if (ends_in_issue(text)) return std::nullopt;
  const HeadingReading reading = read_heading(text);
  if (!line.starts_block && !stands_between(page, i, reading)) return std::nullopt;
  if (reading.year && !line.starts_block && text.find(": ") != std::string_view::npos) return std::nullopt;  // "Journal: …" / "Year: 2017"
  if (reading.year && !line.starts_block && text.starts_with('(')) return std::nullopt;  // "… *Kite Letters* 31, 125" / "(1998)"
  if (reading.year) return HeadingLine{kYearRank, reading, false};
  // "LIST OF PUBLICATIONS (selected from 142; h-index 41)"
  const Letters letters = count_letters(reading.whole ? text.substr(0, text.find(" (")) : text);
  const bool alone = ends_block(page, i);
  // "Abstracts, Poster Presentations and Exhibits Presented at Professional Meetings"
  const std::size_t most_words = alone && reading.whole ? 14 : 7;
  if (letters.words > std::max<std::size_t>(most_words, 10)) return std::nullopt;
  const bool capitals = is_capitals(reading.whole ? text.substr(0, text.find(" (")) : text);
  const bool known = reading.kind != SectionKind::unknown;
  if (!line.starts_block) return HeadingLine{capitals ? kCapitalsRank : kSectionWordRank, reading, capitals};
  if (capitals && (alone || known) && (known || text.find_first_of(",0123456789") == std::string_view::npos))
    return HeadingLine{kCapitalsRank, reading, true};
  if (is_wholly(line.text, Style::bold) && (alone || reading.whole) && letters.words <= 8) return HeadingLine{kBoldRank, reading, true};
  if (is_headed_line(page, i, reading)) return HeadingLine{kSectionWordRank, reading, false};
  if (!reading.whole || letters.words > most_words) return std::nullopt;
  // "Publications" above its list without a blank line between: the line below begins something else.
  const bool part = reading.kind == SectionKind::group && !above_label(page, i) && !stands_above_indented(page, i);
  // "Publications" / "Journals"
  const bool stacked = !alone && reading.kind == SectionKind::publications && read_heading(page.lines[i + 1].text.text).whole;
  if (!alone && !stacked && (part || page.lines[i + 1].text.text.size() < text.size())) return std::nullopt;
  return HeadingLine{reading.kind == SectionKind::group ? kPartWordRank : kSectionWordRank, reading, false};
}

/// "- **Publications**" above bullets of a deeper level.
std::optional<HeadingLine> read_item_heading(const Page& page, std::size_t i) {
  constexpr std::size_t kLongest = 60;
  const PageLine& line = page.lines[i];
  if (line.kind != LineKind::item || line.text.text.size() > kLongest || i + 1 >= page.lines.size()) return std::nullopt;
  const PageLine& below = page.lines[i + 1];
  if (below.kind != LineKind::item || below.level <= line.level) return std::nullopt;
  const HeadingReading reading = read_heading(line.text.text);
  if (!reading.whole || reading.year) return std::nullopt;
  return HeadingLine{kSectionWordRank + line.level, reading, true, true};
}

/// "4. Students supervised" above a line of text: the sections are numbered, and to Markdown they are a list.
std::optional<HeadingLine> read_numbered_heading(const Page& page, std::size_t i) {
  constexpr std::size_t kLongest = 80;
  const PageLine& line = page.lines[i];
  const bool numbered = line.kind == LineKind::item && line.level == 1 && line.marker.size() > 1;
  if (!numbered || line.text.text.size() > kLongest || line.text.text.ends_with('.') || i + 1 >= page.lines.size()) return std::nullopt;
  if (page.lines[i + 1].kind != LineKind::text) return std::nullopt;
  const HeadingReading reading = read_heading(line.text.text);
  if (!reading.whole || reading.year || reading.kind == SectionKind::group) return std::nullopt;
  return HeadingLine{kSectionWordRank, reading, true};
}

}  // namespace

bool ends_block(const Page& page, std::size_t i) { return i + 1 >= page.lines.size() || page.lines[i + 1].starts_block; }

bool is_sentence(std::string_view text) {
  constexpr std::size_t kLongest = 100;
  return text.size() > kLongest || text.ends_with(',') || text.ends_with(';') || (text.ends_with('.') && text.size() > 30);
}

bool is_legend_heading(const PageLine& line) {
  constexpr std::array<std::string_view, 6> kWords{"equal contribution",   "contributed equally", "first author",
                                                   "corresponding author", "joint first",         "shared first"};
  const std::string folded = fold_text(line.text.text);
  if (folded.size() > 60 || read_heading(line.text.text).whole) return false;
  return std::any_of(kWords.begin(), kWords.end(), [&](std::string_view w) { return folded.find(w) != std::string::npos; });
}

std::optional<HeadingLine> read_heading_line(const Page& page, std::size_t line) {
  if (is_page_head(page.lines[line])) return std::nullopt;
  for (const auto read :
       {read_marked_heading, read_item_heading, read_numbered_heading, read_plain_heading, read_explained_heading, read_long_heading}) {
    if (auto heading = read(page, line)) return heading;
  }
  return std::nullopt;
}

}  // namespace bibfold
