// See outline.h.
#include "read/outline.h"

#include <algorithm>

#include "read/evidence.h"
#include "read/heading_lines.h"
#include "read/lettered_headings.h"
#include "read/meeting_headings.h"
#include "text/styled_text.h"

namespace bibfold {
namespace {

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
      auto heading = read_heading_line(page_, i);
      if (auto lettered = lettered_.read(page_, i); !heading) heading = lettered;
      if (!heading) close_item_headings(i);
      if (!heading || !enter(*heading, i)) continue;
      if (heading->item) path_.back().level = page_.lines[i].level;
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

  /// Behind a section that can hold no papers, a reference below the heading `line`.
  [[nodiscard]] bool begins_list(std::size_t line) const;
  void close_item_headings(std::size_t line);
  [[nodiscard]] bool is_title_of_paper(const HeadingLine& heading, std::size_t line) const;
  bool enter(const HeadingLine& heading, std::size_t line);
  void enter_group(const HeadingLine& heading, std::size_t line, const std::string& title);
  [[nodiscard]] bool enter_part(const HeadingLine& heading, std::size_t line, const std::string& title);
  void open(std::size_t begin, std::size_t heading);

  const Page& page_;
  LetteredHeadings lettered_;
  std::vector<Step> path_;
  std::vector<Section> sections_;
  std::size_t paper_ = Section::kNoHeading;  ///< the last heading that may be the title of a paper
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
bool Outliner::is_title_of_paper(const HeadingLine& heading, std::size_t line) const {
  const std::string_view text = page_.lines[line].text.text;
  if (!heading.marked || heading.reading.whole || text.ends_with(':') || line + 1 >= page_.lines.size() ||
      std::count(text.begin(), text.end(), ' ') < 3)
    return false;
  const bool inside = std::any_of(path_.begin(), path_.end(), [&](const Step& s) {
    const bool papers = (s.kind == SectionKind::publications && !s.part) || s.kind == SectionKind::research;
    return papers && s.rank < heading.rank;
  });
  const StyledText& below = page_.lines[line + 1].text;
  const Evidence e = weigh(below, "");
  const bool venue = !below.runs.empty() && below.runs[0].begin == 0 && below.runs[0].style == Style::italic && e.numbers && e.against == 0;
  return inside && (venue || e.names >= 2 || is_line_of_names(below) || weigh(page_.lines[line].text, "").placed);
}

// "Letters", "Published", "2019": a part of the list that it stands in, or a list of its own where no list was begun.
void Outliner::enter_group(const HeadingLine& heading, std::size_t line, const std::string& title) {
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
bool Outliner::enter_part(const HeadingLine& heading, std::size_t line, const std::string& title) {
  const bool software = heading.reading.kind == SectionKind::software && heading.marked;
  if (!in_publications()) return false;
  const bool proceedings = heads_proceedings(page_, line, heading.reading);
  if (heading.reading.kind != SectionKind::publications && !software && !proceedings) return false;
  const auto list = std::find_if(path_.begin(), path_.end(), [](const Step& s) { return s.kind == SectionKind::publications && !s.part; });
  if (heading.rank < list->rank + (proceedings ? 0 : 1)) return false;
  leave_parts(heading.rank);
  path_.push_back({heading.rank, SectionKind::publications, heading.reading.mixed || software, true, title, line});
  return true;
}

// False: the line stays in the body of its section.
bool Outliner::enter(const HeadingLine& heading, std::size_t line) {
  const std::string title(heading_title(page_.lines[line].text.text));
  const HeadingReading& reading = heading.reading;
  if (is_title_of_paper(heading, line)) {
    leave_parts(heading.rank);
    paper_ = line;
    return false;
  }
  // "###### 2019" below "##### Moving Targets": of the paper, and no part of the list.
  constexpr std::size_t kNear = 3;
  if (reading.year && heading.marked && paper_ < line && line - paper_ <= kNear && heading.rank > page_.lines[paper_].level) return false;
  if (reading.kind == SectionKind::group) {
    enter_group(heading, line, title);
    return true;
  }
  if (enter_part(heading, line, title)) return true;
  const auto holds = [&](const Step& s) { return s.rank < heading.rank && s.kind != SectionKind::unknown; };
  if (reading.kind == SectionKind::unknown && std::any_of(path_.begin(), path_.end(), holds)) {
    if (heading.marked) paper_ = line;
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

std::vector<Section> make_outline(const Page& page, std::string_view page_title) { return Outliner(page, page_title).run(); }

}  // namespace bibfold
