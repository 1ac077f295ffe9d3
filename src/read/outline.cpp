// See outline.h.
#include "read/outline.h"

#include <algorithm>
#include <array>
#include <optional>

#include "read/evidence.h"
#include "read/item_ends.h"
#include "read/labels.h"
#include "read/line_ends.h"
#include "read/link_lines.h"
#include "text/ascii.h"
#include "text/styled_text.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

// Markup has its own levels 1..6.
constexpr int kCapitalsRank = 2;
constexpr int kSectionWordRank = 3;
constexpr int kBoldRank = 5;
constexpr int kPartWordRank = 7;
constexpr int kYearRank = 8;

struct Heading {
  int rank = 0;
  HeadingReading reading;
  bool marked = false;  ///< by markup, not by its words alone
};

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

bool ends_block(const Page& page, std::size_t i) { return i + 1 >= page.lines.size() || page.lines[i + 1].starts_block; }

/// Too long for a heading, or ends like a sentence or in the middle of one.
bool is_sentence(std::string_view text) {
  constexpr std::size_t kLongest = 100;
  return text.size() > kLongest || text.ends_with(',') || text.ends_with(';') || (text.ends_with('.') && text.size() > 30);
}

std::optional<Heading> read_marked_heading(const Page& page, std::size_t i) {
  constexpr std::size_t kLongest = 220;
  const PageLine& line = page.lines[i];
  if (line.kind != LineKind::heading || line.text.text.size() > kLongest || !ends_block(page, i) || is_legend_heading(line))
    return std::nullopt;
  return Heading{line.level, read_heading(line.text.text), true};
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

/// Text without blank lines: a known heading between a line that is complete and one that begins something.
bool stands_between(const Page& page, std::size_t i, const HeadingReading& reading) {
  const std::string_view text = page.lines[i].text.text;
  // Indented text below a list item; not "Research grants" above a list that begins anew.
  const bool anew = i + 1 < page.lines.size() && page.lines[i + 1].kind == LineKind::item && page.lines[i + 1].marker.starts_with('1') &&
                    page.lines[i + 1].marker.size() == 2;
  const bool inside = page.lines[i].level > 0 && !is_capitals(text) && !anew;
  if (!reading.whole || i == 0 || text.size() > 50 || inside || text.ends_with('.')) return false;
  // "In preparation" above a bullet, "Dissertation" above a reference; "Book" may be the end of what is above it.
  if (reading.kind == SectionKind::group && !reading.year && !above_label(page, i) && !(reading.alone && above_reference(page, i)))
    return false;
  std::size_t at = 0;
  const char32_t first = next_code_point(text, at);
  const std::string_view above = page.lines[i - 1].text.text;
  return !is_lower(first) && (ends_sentence(above) || read_heading(above).whole || ends_foreign_block(page, i, reading));
}

/// "<td><h2>Research</h2>": a table that is there for the layout alone.
std::optional<Heading> read_row_heading(const PageLine& line) {
  const HeadingReading reading = line.text.text.size() < 50 ? read_heading(line.text.text) : HeadingReading{};
  if (!reading.whole || line.cells.size() > 1 || reading.kind == SectionKind::group) return std::nullopt;
  return Heading{kSectionWordRank, reading, true};
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
std::optional<Heading> read_explained_heading(const Page& page, std::size_t i) {
  constexpr std::size_t kLongest = 600;
  constexpr std::size_t kLongestTitle = 60;
  const PageLine& line = page.lines[i];
  const std::string_view text = line.text.text;
  const std::size_t open = text.find(" (");
  if (line.kind != LineKind::text || !line.starts_block || !ends_block(page, i) || !line.cells.empty()) return std::nullopt;
  if (open == std::string_view::npos || open > kLongestTitle || text.size() > kLongest || !text.ends_with(')')) return std::nullopt;
  const HeadingReading reading = read_heading(text.substr(0, open));
  const bool bold = is_wholly(slice(line.text, 0, static_cast<std::uint32_t>(open)), Style::bold);
  if (!reading.whole || reading.kind != SectionKind::publications || (!bold && !is_capitals(text.substr(0, open)))) return std::nullopt;
  return Heading{bold ? kBoldRank : kCapitalsRank, reading, true};
}

/// A line without markup that is a heading by its look or by its words.
std::optional<Heading> read_plain_heading(const Page& page, std::size_t i) {
  const PageLine& line = page.lines[i];
  const std::string_view text = line.text.text;
  if (line.kind == LineKind::row) return read_row_heading(line);
  if (line.kind != LineKind::text || !line.cells.empty() || is_sentence(text) || is_linked_line(line.text)) return std::nullopt;
  const HeadingReading reading = read_heading(text);
  if (!line.starts_block && !stands_between(page, i, reading)) return std::nullopt;
  if (reading.year && !line.starts_block && text.find(": ") != std::string_view::npos) return std::nullopt;  // "Journal: …" / "Year: 2017"
  if (reading.year) return Heading{kYearRank, reading, false};
  // "LIST OF PUBLICATIONS (selected from 142; h-index 41)"
  const Letters letters = count_letters(reading.whole ? text.substr(0, text.find(" (")) : text);
  const bool alone = ends_block(page, i);
  // "Abstracts, Poster Presentations and Exhibits Presented at Professional Meetings"
  const std::size_t most_words = alone && reading.whole ? 14 : 7;
  if (letters.words > std::max<std::size_t>(most_words, 10)) return std::nullopt;
  const bool capitals = is_capitals(reading.whole ? text.substr(0, text.find(" (")) : text);
  const bool known = reading.kind != SectionKind::unknown;
  if (!line.starts_block) return Heading{capitals ? kCapitalsRank : kSectionWordRank, reading, capitals};
  if (capitals && (alone || known) && (known || text.find_first_of(",0123456789") == std::string_view::npos))
    return Heading{kCapitalsRank, reading, true};
  if (is_wholly(line.text, Style::bold) && (alone || reading.whole) && letters.words <= 8) return Heading{kBoldRank, reading, true};
  if (is_headed_line(page, i, reading)) return Heading{kSectionWordRank, reading, false};
  if (!reading.whole || letters.words > most_words) return std::nullopt;
  // "Publications" above its list without a blank line between: the line below begins something else.
  const bool part = reading.kind == SectionKind::group && !above_label(page, i);
  if (!alone && (part || page.lines[i + 1].text.text.size() < text.size())) return std::nullopt;
  return Heading{reading.kind == SectionKind::group ? kPartWordRank : kSectionWordRank, reading, false};
}

/// "- **Publications**" above bullets of a deeper level.
std::optional<Heading> read_item_heading(const Page& page, std::size_t i) {
  constexpr std::size_t kLongest = 60;
  const PageLine& line = page.lines[i];
  if (line.kind != LineKind::item || line.text.text.size() > kLongest || i + 1 >= page.lines.size()) return std::nullopt;
  const PageLine& below = page.lines[i + 1];
  if (below.kind != LineKind::item || below.level <= line.level) return std::nullopt;
  const HeadingReading reading = read_heading(line.text.text);
  if (!reading.whole || reading.year) return std::nullopt;
  return Heading{kSectionWordRank + line.level, reading, true};
}

/// "4. Students supervised" above a line of text: the sections are numbered, and to Markdown they are a list.
std::optional<Heading> read_numbered_heading(const Page& page, std::size_t i) {
  constexpr std::size_t kLongest = 80;
  const PageLine& line = page.lines[i];
  const bool numbered = line.kind == LineKind::item && line.level == 1 && line.marker.size() > 1;
  if (!numbered || line.text.text.size() > kLongest || line.text.text.ends_with('.') || i + 1 >= page.lines.size()) return std::nullopt;
  if (page.lines[i + 1].kind != LineKind::text) return std::nullopt;
  const HeadingReading reading = read_heading(line.text.text);
  if (!reading.whole || reading.year || reading.kind == SectionKind::group) return std::nullopt;
  return Heading{kSectionWordRank, reading, true};
}

/// An entry of the path from the page's title to the present section.
struct Step {
  int rank = 0;
  SectionKind kind = SectionKind::unknown;
  bool mixed = false;
  bool part = false;  ///< of a publication list
  std::string title;
  std::size_t line = 0;
  bool alone = false;  ///< HeadingReading::alone, not in a list
  int level = 0;       ///< of a list item that is a heading
};

class Outliner {
 public:
  Outliner(const Page& page, std::string_view page_title) : page_(page) {
    const HeadingReading reading = read_heading(page_title);
    if (reading.kind != SectionKind::unknown)
      path_.push_back({0, reading.kind, reading.mixed, false, std::string(page_title), Section::kPageTitle});
    open(0, Section::kNoHeading);
  }

  std::vector<Section> run() {
    for (std::size_t i = 0; i < page_.lines.size(); ++i) {
      if (page_.lines[i].card != kNoBox) continue;  // a title, or the name of a link
      auto heading = read_marked_heading(page_, i);
      const bool item = !heading && (heading = read_item_heading(page_, i));
      if (!heading) heading = read_numbered_heading(page_, i);
      if (!heading) heading = read_plain_heading(page_, i);
      if (!heading) heading = read_explained_heading(page_, i);
      if (auto lettered = read_lettered_heading(i); !heading) heading = lettered;
      if (!heading) close_item_headings(i);
      if (!heading || !enter(*heading, i)) continue;
      if (item) path_.back().level = page_.lines[i].level;
      open(i + 1, i);
    }
    sections_.back().end = page_.lines.size();
    return std::move(sections_);
  }

 private:
  [[nodiscard]] bool in_publications() const {
    return std::any_of(path_.begin(), path_.end(), [](const Step& s) { return s.kind == SectionKind::publications && !s.part; });
  }
  /// Whether a heading of this rank stands below one that says something.
  [[nodiscard]] bool is_below_section(int rank) const {
    return std::any_of(path_.begin(), path_.end(), [rank](const Step& s) { return s.rank < rank && s.kind != SectionKind::unknown; });
  }
  void leave(int rank) {
    while (!path_.empty() && path_.back().rank >= rank) path_.pop_back();
  }
  /// The same, but a publication list is not left for the heading of a part.
  void leave_parts(int rank) {
    const auto is_list = [](const Step& s) { return s.kind == SectionKind::publications && !s.part; };
    while (!path_.empty() && path_.back().rank >= rank && !is_list(path_.back())) path_.pop_back();
  }

  /// "D. Additional Information: Research Support": the letter that follows those of the headings above.
  std::optional<Heading> read_lettered_heading(std::size_t line);
  /// Behind a section that can hold no papers, a reference below the heading `line`.
  [[nodiscard]] bool begins_list(std::size_t line) const;
  void close_item_headings(std::size_t line);
  [[nodiscard]] bool is_title_of_paper(const Heading& heading, std::size_t line) const;
  bool enter(const Heading& heading, std::size_t line);
  void enter_group(const Heading& heading, std::size_t line, const std::string& title);
  [[nodiscard]] bool enter_part(const Heading& heading, std::size_t line, const std::string& title);
  void open(std::size_t begin, std::size_t heading);

  const Page& page_;
  char letter_ = 0;   ///< of the last heading "C. …"
  int lettered_ = 0;  ///< how many there were, one behind the other
  int lettered_rank_ = 0;
  std::vector<Step> path_;
  std::vector<Section> sections_;
};

bool Outliner::begins_list(std::size_t line) const {
  const auto holds_none = [](const Step& s) {
    return s.kind == SectionKind::education || s.kind == SectionKind::positions || s.kind == SectionKind::awards ||
           s.kind == SectionKind::contact || s.kind == SectionKind::skills || s.kind == SectionKind::grants;
  };
  if (in_publications() || path_.empty() || !holds_none(path_.back()) || line + 1 >= page_.lines.size()) return false;
  const Evidence e = weigh(page_.lines[line + 1].text, "");
  return e.score() >= Evidence::kStrong && e.names > 0 && !e.period && e.against == 0 && (e.numbers || e.identifier);
}

std::optional<Heading> Outliner::read_lettered_heading(std::size_t i) {
  const PageLine& line = page_.lines[i];
  const std::string_view text = line.text.text;
  const bool marked = line.kind == LineKind::heading || line.kind == LineKind::text;
  if (!marked || !line.starts_block || !ends_block(page_, i) || text.size() < 6 || text[0] < 'A' || text[0] > 'Z') return std::nullopt;
  if (text.substr(1, 2) != ". " || is_sentence(text)) return std::nullopt;
  const bool next = lettered_ > 0 && text[0] == letter_ + 1;
  const HeadingReading reading = read_heading(text);
  if (!next && (text[0] != 'A' || reading.kind == SectionKind::unknown)) return std::nullopt;
  letter_ = text[0];
  lettered_ = next ? lettered_ + 1 : 1;
  if (!next) lettered_rank_ = line.kind == LineKind::heading ? line.level : kSectionWordRank;
  if (lettered_ < 3) return std::nullopt;
  return Heading{lettered_rank_, reading, true};
}

// The list goes on at the level of the heading item, or ends.
void Outliner::close_item_headings(std::size_t line) {
  const PageLine& here = page_.lines[line];
  bool closed = false;
  while (!path_.empty() && path_.back().level > 0 && here.starts_block && here.kind != LineKind::rule &&
         (here.kind == LineKind::item ? here.level <= path_.back().level : here.level == 0)) {
    path_.pop_back();
    closed = true;
  }
  if (closed) open(line, Section::kNoHeading);
}

/// "### Ranking Podcasts by Ear" above names, "### Podcasts that Listen — *SIGIR 2023*", inside of a list of publications or of research:
/// whatever the words say elsewhere.
bool Outliner::is_title_of_paper(const Heading& heading, std::size_t line) const {
  const std::string_view text = page_.lines[line].text.text;
  if (!heading.marked || heading.reading.whole || line + 1 >= page_.lines.size() || std::count(text.begin(), text.end(), ' ') < 3)
    return false;
  const bool inside = std::any_of(path_.begin(), path_.end(), [&](const Step& s) {
    const bool papers = (s.kind == SectionKind::publications && !s.part) || s.kind == SectionKind::research;
    return papers && s.rank < heading.rank;
  });
  const StyledText& below = page_.lines[line + 1].text;
  return inside && (weigh(below, "").names >= 2 || is_line_of_names(below) || weigh(page_.lines[line].text, "").placed);
}

// "Letters", "Published", "2019": a part of the list that it stands in, or a list of its own where no list was begun.
void Outliner::enter_group(const Heading& heading, std::size_t line, const std::string& title) {
  const HeadingReading& reading = heading.reading;
  const SectionKind above = path_.empty() ? SectionKind::unknown : path_.back().kind;
  const bool whole = reading.whole && !reading.year;
  // "Dissertation" behind the talks: the owner's own, though not below "Students".
  const bool own_thesis = reading.thesis && above == SectionKind::talks && !in_publications();
  if (reading.alone && (own_thesis || (heading.marked && !is_below_section(heading.rank)))) {
    leave(heading.rank);
    path_.push_back({heading.rank, SectionKind::publications, false, false, title, line, true});
  } else if (whole && begins_list(line)) {  // "Letters", "Original research" behind "Education", above references
    leave(std::min(heading.rank, kSectionWordRank));
    path_.push_back({std::min(heading.rank, kSectionWordRank), SectionKind::publications, false, false, title, line, true});
  } else if (whole && above == SectionKind::research && path_.back().rank < heading.rank) {  // "Research" above "Working papers"
    path_.push_back({heading.rank, SectionKind::publications, false, false, title, line});
  } else {
    leave_parts(heading.rank);
    path_.push_back({std::max(heading.rank, reading.year ? kYearRank : heading.rank), reading.kind, false, true, title, line});
  }
}

// "Software and data" below "Research outputs": what is cited there is one of them. False: it is no part of a list.
bool Outliner::enter_part(const Heading& heading, std::size_t line, const std::string& title) {
  const bool software = heading.reading.kind == SectionKind::software && heading.marked;
  if ((heading.reading.kind != SectionKind::publications && !software) || !in_publications()) return false;
  const auto list = std::find_if(path_.begin(), path_.end(), [](const Step& s) { return s.kind == SectionKind::publications && !s.part; });
  if (heading.rank <= list->rank) return false;
  leave_parts(heading.rank);
  path_.push_back({heading.rank, SectionKind::publications, heading.reading.mixed || software, true, title, line});
  return true;
}

// False: the line stays in the body of its section.
bool Outliner::enter(const Heading& heading, std::size_t line) {
  const std::string title(heading_title(page_.lines[line].text.text));
  const HeadingReading& reading = heading.reading;
  if (is_title_of_paper(heading, line)) {
    leave_parts(heading.rank);
    return false;
  }
  if (reading.kind == SectionKind::group) {
    enter_group(heading, line, title);
    return true;
  }
  if (enter_part(heading, line, title)) return true;
  const auto holds = [&](const Step& s) { return s.rank < heading.rank && s.kind != SectionKind::unknown; };
  if (reading.kind == SectionKind::unknown && std::any_of(path_.begin(), path_.end(), holds)) {
    leave_parts(heading.rank);  // a topic of the list, or the title of a paper: decided by what follows it
    return false;
  }
  leave(heading.rank);
  path_.push_back({heading.rank, reading.kind, reading.mixed, false, title, line});
  return true;
}

void Outliner::open(std::size_t begin, std::size_t heading) {
  if (!sections_.empty()) sections_.back().end = heading == Section::kNoHeading ? begin : heading;
  Section section;
  section.begin = begin;
  section.heading = heading;
  for (const Step& step : path_) {
    if (step.part) {
      section.groups.push_back(step.title);
      if (step.mixed) section.mixed = true;
    } else {
      // The innermost heading that says something decides; an unknown one below it is about the same.
      if (step.kind != SectionKind::unknown || section.kind == SectionKind::unknown) {
        section.kind = step.kind;
        section.mixed = step.mixed;
        section.part = step.alone;
      }
      section.title = step.title;
      section.root = step.line;
    }
  }
  sections_.push_back(section);
}

}  // namespace

bool is_legend_heading(const PageLine& line) {
  constexpr std::array<std::string_view, 6> kWords{"equal contribution",   "contributed equally", "first author",
                                                   "corresponding author", "joint first",         "shared first"};
  const std::string folded = fold_text(line.text.text);
  if (folded.size() > 60 || read_heading(line.text.text).whole) return false;
  return std::any_of(kWords.begin(), kWords.end(), [&](std::string_view w) { return folded.find(w) != std::string::npos; });
}

std::vector<Section> make_outline(const Page& page, std::string_view page_title) { return Outliner(page, page_title).run(); }

}  // namespace bibfold
