// See paragraphs.h. Every arrangement is a rule that says which lines begin an item; what the rule makes of the run is weighed, and the
// best rule wins. The first one, a paragraph each, wins ties.
#include "read/paragraphs.h"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

#include "read/arrangement_quality.h"
#include "read/dated_lines.h"
#include "read/evidence.h"
#include "read/heading_words.h"
#include "read/item_ends.h"
#include "read/line_ends.h"
#include "text/ascii.h"
#include "text/styled_text.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

/// A line of the run, before it is known to which item it belongs.
struct Line {
  const UnitLine* content = nullptr;
  const Unit* unit = nullptr;
  int indent = 0;
  int depth = 0;
  bool starts_unit = false;
  bool heading = false;   ///< a heading that no card can take for its title
  bool title = false;     ///< a heading of unknown words
  bool complete = false;  ///< begins a paragraph that is a whole reference
  bool led = false;       ///< begins a paragraph with the owner's name, or a dash in its place
};

/// The unit that the line is of, with this line alone: it may have thousands.
Unit beginning_with(const Line& line, ItemForm form) {
  const Unit& whole = *line.unit;
  return {whole.kind,      form,       whole.level,     whole.depth, whole.label, whole.year, whole.group,
          whole.bracketed, whole.torn, {*line.content}, whole.told};
}

/// The lines of the run regrouped: `starts(i)` says whether line i begins an item.
template <typename F>
std::vector<Unit> regroup(const std::vector<Line>& lines, const F& starts) {
  std::vector<Unit> out;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Line& line = lines[i];
    const bool begins = starts(i) && !(line.content->aside && i > 0);
    const bool heading = line.heading || (line.title && !begins);
    const bool open = !out.empty() && out.back().form != ItemForm::heading;
    if (heading || begins || !open) {
      out.push_back(beginning_with(line, heading ? ItemForm::heading : ItemForm::paragraph));
      continue;
    }
    out.back().lines.push_back(*line.content);
    if (line.starts_unit) out.back().lines.back().joint = Joint::end;
  }
  return out;
}

/// Bold, or a link, from end to end, and long enough for a title.
bool is_title_line(const StyledText& text, Style style) {
  return std::count(text.text.begin(), text.text.end(), ' ') >= 2 && is_wholly(text, style);
}

bool has_leading_run(const StyledText& text, Style style) {
  return std::any_of(text.runs.begin(), text.runs.end(), [&](const StyleRun& run) {
    if (run.style != style || run.begin > 3) return false;
    const std::string_view inner = std::string_view(text.text).substr(run.begin, run.end - run.begin);
    return std::count(inner.begin(), inner.end(), ' ') >= 3;
  });
}

class Arranger {
 public:
  Arranger(const Page& page, const std::vector<Unit>& run, std::string_view owner_family) : owner_(owner_family) {
    for (const Unit& unit : run) add_unit(page, unit);
    best_ = run;
    quality_ = weigh_arrangement(best_, owner_).sum;
  }

  std::vector<Unit> arrange() {
    try_lines();
    try_indentation();
    try_sentences();
    try_cards();
    return std::move(best_);
  }

 private:
  void add_unit(const Page& page, const Unit& unit) {
    for (std::size_t i = 0; i < unit.lines.size(); ++i) {
      const PageLine& source = page.lines[unit.lines[i].line];
      Line line{&unit.lines[i], &unit, source.indent, source.depth, i == 0, false, false, false, false};
      line.complete = i == 0 && unit.form != ItemForm::heading && (worth(unit, owner_) > 1 || has_line_of_names(unit));
      line.led = i == 0 && unit.form != ItemForm::heading && is_led_by_owner(unit);
      line.complete = line.complete || line.led;
      if (unit.form == ItemForm::heading) {
        const HeadingReading reading = read_heading(unit.lines[i].text.text);
        line.heading = reading.whole || reading.year;
        line.title = !line.heading;
      }
      lines_.push_back(line);
    }
  }

  /// "———. *Kites*. Oslo UP, 1991.", "Doe, Jane. *Boats*. Walker, 1978.": the owner in front, and no title of a card.
  [[nodiscard]] bool is_led_by_owner(const Unit& unit) const {
    constexpr std::size_t kShortestBook = 50;  // "Doe, Jane: Kites at Dusk. 2., rev. Aufl. Bern 2014."
    const StyledText text = unit.text();
    const std::size_t comma = std::min<std::size_t>(text.text.find(", "), 40);
    const bool inverted = !owner_.empty() && fold_text(std::string_view(text.text).substr(0, comma)) == owner_;
    if (!inverted && !repeats_names(text.text)) return false;
    const Evidence e = weigh(text, owner_);
    const bool bold =
        std::any_of(text.runs.begin(), text.runs.end(), [](const StyleRun& r) { return r.style == Style::bold && r.end - r.begin >= 5; });
    const bool marked = e.italic || e.quoted || e.numbers || bold;
    const bool whole = text.text.size() >= kShortestBook && ends_like_item(text.text) && !is_dated_line_of_names(text);
    return e.years > 0 && !e.period && (!inverted || marked || whole);
  }

  /// `bonus`: what the layout itself says for the arrangement.
  template <typename F>
  void attempt(const F& begins, int bonus = 0) {
    const auto starts = [&](std::size_t i) { return begins(i) && !awaits(i); };
    std::vector<Unit> units = regroup(lines_, starts);
    Quality quality = weigh_arrangement(units, owner_);
    quality.sum -= kMerged * (merged_references(starts) + torn_lines(starts));
    if ((quality.good == 0 && bonus == 0) || quality.sum + bonus <= quality_) return;
    quality_ = quality.sum + bonus;
    best_ = std::move(units);
  }

  /// The title of the names and the year on the line above, or what follows its comma.
  [[nodiscard]] bool awaits(std::size_t i) const {
    if (i == 0 || lines_[i].starts_unit) return false;
    const std::string_view above = lines_[i - 1].content->text.text;
    return above.ends_with(',') || above.ends_with('&') || awaits_title(above, lines_[i].content->text.text) ||
           is_line_of_venue(lines_[i].content->text) || ends_in_dated_names(lines_[i - 1].content->text);
  }

  static constexpr int kMerged = 4;

  /// Whole references that the arrangement would put behind another one in one item.
  template <typename F>
  int merged_references(const F& starts) const {
    int merged = 0;
    bool open = false;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (lines_[i].heading || starts(i)) open = false;
      if (!lines_[i].complete) continue;
      merged += open || (lines_[i].led && !starts(i)) ? 1 : 0;
      open = true;
    }
    return merged;
  }

  /// "… In Digital Kites in" / "Practice, edited by …": items that would begin behind a word that something follows.
  template <typename F>
  int torn_lines(const F& starts) const {
    int torn = 0;
    for (std::size_t i = 1; i < lines_.size(); ++i)
      torn += !lines_[i].starts_unit && !lines_[i].heading && starts(i) && ends_in_joining_word(lines_[i - 1].content->text.text) ? 1 : 0;
    return torn;
  }

  void try_lines() {
    const bool several = std::any_of(lines_.begin(), lines_.end(), [](const Line& l) { return !l.starts_unit; });
    if (several) attempt([](std::size_t) { return true; });
  }

  void try_indentation() {
    int least = std::numeric_limits<int>::max();
    int most = 0;
    for (const Line& line : lines_) {
      least = std::min(least, line.indent);
      most = std::max(most, line.indent);
    }
    if (most < least + 2) return;
    attempt([&](std::size_t i) { return lines_[i].indent < least + 2; }, hangs(least) ? kHanging : 1);
    attempt([&](std::size_t i) { return lines_[i].indent >= least + 2; });
    // A column of years on the left, with several references to a year.
    attempt([&](std::size_t i) { return lines_[i].indent < least + 2 || begins_with_names(i); },
            hangs(least) && years_lead(least) ? kHanging : 1);
  }

  static constexpr int kHanging = 4;

  /// "2023      J. Doe, …" / "          R. Roe, …": each line on the left begins with a year.
  [[nodiscard]] bool years_lead(int least) const {
    return std::all_of(lines_.begin(), lines_.end(), [least](const Line& line) {
      const std::string_view text = line.content->text.text;
      const bool year =
          text.size() > 5 && (text.starts_with("19") || text.starts_with("20")) && is_all_digits(text.substr(0, 4)) && text[4] == ' ';
      return line.heading || line.title || line.indent >= least + 2 || year;
    });
  }

  /// All lines on the left begin something, and several of them have lines below that hang.
  [[nodiscard]] bool hangs(int least) const {
    std::size_t heads = 0;
    std::size_t hanging = 0;
    for (const Line& line : lines_) {
      if (line.heading || line.title) continue;
      const bool head = line.indent < least + 2;
      if (head && !begins_like_item(line.content->text.text)) return false;
      ++(head ? heads : hanging);
    }
    return heads >= 2 && hanging * 2 >= heads;
  }

  // Wrapped lines, one reference behind the other without a blank line.
  void try_sentences() {
    attempt([&](std::size_t i) {
      if (lines_[i].starts_unit) return true;
      return ends_like_item(lines_[i - 1].content->text.text) && begins_like_item(lines_[i].content->text.text);
    });
    attempt([&](std::size_t i) { return lines_[i].starts_unit || begins_with_names(i); });
    // "“Kites.” *Kite Letters* 3, 5–9." with the names on the line below.
    attempt([&](std::size_t i) {
      const StyledText& text = lines_[i].content->text;
      return begins_with_title_quoted(text.text) || (lines_[i].starts_unit && !is_line_of_names(text));
    });
    // "— (2008a). *Kites*." and "Doe, Jane and R. Roe (2007). “Boats”." on one line behind the other.
    const auto dashes = std::count_if(lines_.begin(), lines_.end(), [](const Line& l) {
      const std::string_view text = l.content->text.text;
      return repeats_names(text) && text.substr(0, 12).find(" (") != std::string_view::npos;
    });
    attempt([&](std::size_t i) { return lines_[i].starts_unit || begins_with_dated_names(lines_[i].content->text); },
            static_cast<int>(dashes >= 2 ? dashes : 0));
  }

  /// "“Kites.” …", or the same behind a year.
  static bool begins_with_title_quoted(std::string_view text) {
    const bool year = text.size() > 6 && is_all_digits(text.substr(0, 4)) && text[4] == ' ';
    return begins_with_quotation(year ? text.substr(5) : text);
  }

  /// "Doe, Jane and R. Roe (2007). …", "— (2008a). …"
  static bool begins_with_dated_names(const StyledText& text) {
    if (repeats_names(text.text)) return true;
    const std::size_t open = text.text.find(" (");
    if (open == std::string::npos || open < 5 || !is_all_digits(std::string_view(text.text).substr(open + 2, 4))) return false;
    const StyledText names = slice(text, 0, static_cast<std::uint32_t>(open));
    return names.text.find(',') != std::string::npos && names.text.find(". ") == std::string::npos && is_upper_at(names.text, 0) &&
           is_line_of_names(names);
  }

  [[nodiscard]] bool begins_with_names(std::size_t i) const {
    if (i == 0 || !ends_like_item(lines_[i - 1].content->text.text) || !begins_like_item(lines_[i].content->text.text)) return false;
    const Evidence e = weigh(lines_[i].content->text, owner_);
    return e.names >= 2 || e.initials || e.owner;
  }

  // Title, authors and venue in paragraphs of their own.
  void try_cards() {
    if (lines_.size() < 2) return;
    attempt([&](std::size_t i) { return lines_[i].title; }, kTitled * titled_paragraphs());
    for (const Style style : {Style::bold, Style::link}) {
      const int bonus = style == Style::bold ? kTitled * bold_titles() : 0;
      attempt([&](std::size_t i) { return is_title_line(lines_[i].content->text, style); }, bonus);
      attempt([&](std::size_t i) { return lines_[i].starts_unit && has_leading_run(lines_[i].content->text, style); });
    }
    attempt([&](std::size_t i) { return lines_[i].depth <= least_depth(); });
    attempt([&](std::size_t i) { return stands_above_names(i); });
    std::size_t units = 0;
    std::vector<std::size_t> number;  // of its unit, for every line
    for (const Line& line : lines_) {
      units += line.starts_unit ? 1U : 0U;
      number.push_back(units - 1);
    }
    for (std::size_t period = 2; period <= 5 && units >= 2 * period; ++period) {
      attempt([&](std::size_t i) { return lines_[i].starts_unit && number[i] % period == 0; });
    }
  }

  /// "Kites of the North 2023" above a paragraph that begins with a line of names.
  [[nodiscard]] bool stands_above_names(std::size_t i) const {
    if (!lines_[i].starts_unit || is_line_of_names(lines_[i].content->text)) return false;
    std::size_t next = i + 1;
    while (next < lines_.size() && !lines_[next].starts_unit) ++next;
    return next < lines_.size() && !lines_[next].heading && is_line_of_names(lines_[next].content->text);
  }

  static constexpr int kTitled = 5;

  /// Headings that are titles, "### Fast leave-one-out cross-validation", each above one paragraph that begins with names; 0 when there are
  /// other paragraphs, too.
  [[nodiscard]] int titled_paragraphs() const {
    int titled = 0;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (!lines_[i].starts_unit || lines_[i].title || lines_[i].heading) continue;
      const bool below = i > 0 && lines_[i - 1].title && std::count_if(text_of(i - 1).begin(), text_of(i - 1).end(), is_blank) >= 2;
      if (!below || !begins_with_line_of_names(lines_[i].content->text)) return 0;
      ++titled;
    }
    return titled >= 2 ? titled : 0;
  }
  /// Bold lines in paragraphs of their own, each above one that begins with names; 0 when there is a bold line above something else.
  [[nodiscard]] int bold_titles() const {
    int titled = 0;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (!lines_[i].starts_unit || lines_[i].title || lines_[i].heading || !is_title_line(lines_[i].content->text, Style::bold)) continue;
      const bool below = i + 1 < lines_.size() && lines_[i + 1].starts_unit && begins_with_line_of_names(lines_[i + 1].content->text);
      if (!below) return 0;
      ++titled;
    }
    return titled;
  }
  /// "Nets for fun and profit. *Journal of X* 3, 2020": words before the venue, or a quotation.
  static bool has_title(const StyledText& rest) {
    constexpr std::size_t kLongest = 140;
    const std::string_view text = rest.text;
    if (text.size() > kLongest || weigh(rest, "").quoted) return true;
    const std::size_t begin = std::min(text.find_first_not_of(" .,"), text.size());
    const std::size_t stop = text.find(". ", begin);
    if (stop == std::string_view::npos) return false;
    const StyledText first = slice(rest, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(stop));
    const bool words = std::count(first.text.begin(), first.text.end(), ' ') >= 2;
    return words && weigh(first, "").venue == 0 && first.text.find_first_of("0123456789") == std::string::npos;
  }

  /// "J. Doe, R. Roe", or the same in front of a venue: "J. Doe, R. Roe. *ICRA*, 2020", "J. Doe, R. Roe. US Patent 11,555,000".
  static bool begins_with_line_of_names(const StyledText& text) {
    if (is_line_of_names(text)) return true;
    std::size_t end = text.text.size();
    for (const StyleRun& run : text.runs) {
      if (run.style == Style::italic && run.begin > 0) end = std::min<std::size_t>(end, run.begin);
    }
    for (std::size_t at = text.text.find(". "); at < end; at = text.text.find(". ", at + 1)) {
      if (at > 2 && is_ascii_lower(text.text[at - 1])) end = at;
    }
    const StyledText names = trimmed(slice(text, 0, static_cast<std::uint32_t>(end)));
    if (end >= text.text.size() || weigh(names, "").names < 2 || !is_line_of_names(names)) return false;
    const StyledText rest = trimmed(slice(text, static_cast<std::uint32_t>(end), static_cast<std::uint32_t>(text.text.size())));
    return !has_title(rest);
  }
  [[nodiscard]] std::string_view text_of(std::size_t i) const { return lines_[i].content->text.text; }
  static bool is_blank(char c) { return c == ' '; }

  [[nodiscard]] int least_depth() const {
    int least = std::numeric_limits<int>::max();
    for (std::size_t i = 1; i < lines_.size(); ++i) least = std::min(least, lines_[i].depth);
    return least;
  }

  std::string_view owner_;
  std::vector<Line> lines_;
  std::vector<Unit> best_;
  int quality_ = 0;
};

void join(StyledText& to, const StyledText& more, Joint joint) {
  joint == Joint::space ? append_wrapped(to, more) : append(to, more, joint);
}

}  // namespace

/// In blocks, since to append a line to ten thousand others looks at the styles of them all.
StyledText Unit::text() const {
  constexpr std::size_t kBlock = 128;
  StyledText out;
  StyledText block;
  Joint joint = Joint::space;  // of the block with what stands before it
  std::size_t size = 0;
  for (const UnitLine& line : lines) {
    if (line.aside) continue;
    if (size == kBlock) {
      join(out, block, joint);
      block = {};
      size = 0;
    }
    if (size++ == 0) joint = line.joint;
    join(block, line.text, line.joint);
  }
  join(out, block, joint);
  return out;
}

std::string Unit::asides() const {
  std::string out;
  for (const UnitLine& line : lines) {
    if (!line.aside) continue;
    const bool sentence = line.joint == Joint::end && !out.empty() && !out.ends_with('.');  // two remarks
    out.append(out.empty() ? "" : sentence ? ". " : " ").append(line.text.text);
  }
  return out;
}

/// "2024 ‘Kites’, Example Journal", "Forthcoming ‘Boats’, Mind", nearly each of the paragraphs: each is an item.
bool led_by_years(const std::vector<Unit>& run) {
  constexpr std::array<std::string_view, 4> kWords{"Forthcoming ", "In press ", "Under review ", "Forthcoming: "};
  std::size_t all = 0;
  std::size_t led = 0;
  for (const Unit& unit : run) {
    if (unit.form == ItemForm::heading) continue;
    ++all;
    const std::string_view text = unit.lines.front().text.text;
    const bool year = text.size() > 6 && (text.starts_with("19") || text.starts_with("20")) && is_ascii_digit(text[2]) &&
                      is_ascii_digit(text[3]) && (text[4] == ' ' || text[4] == ':' || text[4] == '.');
    led += year || std::any_of(kWords.begin(), kWords.end(), [text](std::string_view w) { return text.starts_with(w); }) ? 1U : 0U;
    for (std::size_t i = 1; i < unit.lines.size(); ++i) {
      const std::string_view line = unit.lines[i].text.text;
      if (line.starts_with("20") || line.starts_with("19") || begins_with_quotation(line)) return false;
    }
  }
  return led >= 3 && led * 10 >= all * 9;
}

std::vector<Unit> arrange_paragraphs(const Page& page, std::vector<Unit> run, std::string_view owner_family) {
  // Every arrangement weighs all of the text: more than this is no list of references.
  constexpr std::size_t kMostLines = 5000;
  std::size_t lines = 0;
  for (const Unit& unit : run) lines += unit.lines.size();
  if (lines < 2 || lines > kMostLines || led_by_years(run)) return run;
  return Arranger(page, run, owner_family).arrange();
}

}  // namespace bibfold
