// See paragraphs.h. Every arrangement is a rule that says which lines begin an item; what the rule makes of the run is weighed, and the
// best rule wins. The first one, a paragraph each, wins ties.
#include "read/paragraphs.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <limits>
#include <utility>

#include "read/evidence.h"
#include "read/heading_words.h"
#include "read/item_ends.h"
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
};

struct Quality {
  int sum = 0;
  int good = 0;
};

/// "… In: Doe C, Roe T (eds).": the book of these editors is still to come.
bool ends_in_editors(std::string_view text) {
  const std::string folded = fold_text(text.substr(text.size() - std::min<std::size_t>(text.size(), 16)));
  constexpr std::array<std::string_view, 5> kWords{" eds", " editors", " editor", " hrsg", " hg"};
  return std::any_of(kWords.begin(), kWords.end(), [&](std::string_view w) { return folded.ends_with(w); });
}

int worth(const Unit& unit, std::string_view owner_family) {
  const StyledText text = unit.text();
  const Evidence e = weigh(text, owner_family);
  const int score = e.score();
  const bool begins = begins_like_item(text.text);
  if (ends_in_editors(text.text)) return -3;
  if (score >= 6 && begins && (e.names >= 2 || e.quoted || e.owner || score >= Evidence::kStrong)) return 2;
  if (score >= Evidence::kMedium && begins && (e.owner || e.initials) && (e.years > 0 || e.numbers)) return 1;
  if (score >= 6 && begins && e.years > 0 && e.numbers) return 1;  // "Standing for Lakes, 108 Va. L. Rev. 55 (2022)"
  if (begins && e.quoted && begins_with_quotation(text.text)) return 0;
  return score < 4 || !begins ? -3 : 0;
}

/// "**Rewetting works, slowly** (2021, …": three words in bold.
bool leads_with_title(const StyledText& text) {
  return std::any_of(text.runs.begin(), text.runs.end(), [&](const StyleRun& run) {
    const auto begin = text.text.begin();
    return run.style == Style::bold && run.begin == 0 && std::count(begin, begin + static_cast<std::ptrdiff_t>(run.end), ' ') >= 2;
  });
}

/// What joining the paragraphs of a unit costs. Those that could be references of their own, complete and with a year, are not joined; nor
/// is anything joined to one that is a reference by itself. A card has one complete line, its venue, and is none before it is whole.
int cost_of_joining(const Unit& unit, std::string_view owner_family) {
  int paragraphs = 0;
  int complete = 0;
  bool strong = false;
  StyledText paragraph;
  const auto close = [&] {
    const Evidence e = weigh(paragraph, owner_family);
    ++paragraphs;
    // "“Digital Doors.” R&R at Example Journal"; a title alone is a line of a card.
    const std::size_t quote = paragraph.text.find_last_of("\"\x9D\x99\xBB");
    const bool title = e.quoted && begins_with_quotation(paragraph.text) && quote + 8 < paragraph.text.size();
    const bool dated = e.years > 0 && !e.period && (e.score() >= 4 || e.quoted || leads_with_title(paragraph));
    complete += title || dated ? 1 : 0;
    strong = strong || (e.score() >= Evidence::kStrong && e.names >= 2 && e.years > 0);
    paragraph = {};
  };
  for (const UnitLine& line : unit.lines) {
    if (line.joint == Joint::end && !paragraph.text.empty()) close();
    append_wrapped(paragraph, line.text);
  }
  close();
  return std::max(4 * std::max(complete - 1, 0), strong ? 3 * (paragraphs - 1) : 0);
}

/// How many lines of a unit look like a reference each, behind one that does: "C. Doe, Title, Roma, 2015." twice.
int count_stacked(const Unit& unit, std::string_view owner_family) {
  int stacked = 0;
  bool above = false;
  for (const UnitLine& line : unit.lines) {
    const Evidence e = weigh(line.text, owner_family);
    const bool signs = e.initials || e.owner || (e.numbers && e.venue > 0);
    const bool whole = e.years > 0 && !e.period && signs && e.score() >= Evidence::kMedium && begins_like_item(line.text.text) &&
                       ends_like_item(line.text.text);
    stacked += above && whole ? 1 : 0;
    above = whole;
  }
  return stacked;
}

Quality weigh_arrangement(const std::vector<Unit>& units, std::string_view owner_family) {
  Quality quality;
  for (const Unit& unit : units) {
    if (unit.form == ItemForm::heading) continue;
    int value = worth(unit, owner_family);
    const bool several = std::any_of(unit.lines.begin(), unit.lines.end(), [](const UnitLine& l) { return l.joint == Joint::end; });
    if (several) value -= cost_of_joining(unit, owner_family);
    if (unit.lines.size() > 1) value -= 2 * count_stacked(unit, owner_family);
    quality.sum += value;
    quality.good += value > 0 ? 1 : 0;
    const bool card = unit.kind == LineKind::heading && unit.lines.size() > 1;
    const std::string_view title = unit.lines[0].text.text;
    if (value > 0 && card && std::count(title.begin(), title.end(), ' ') >= 3) ++quality.sum;
  }
  return quality;
}

/// The lines of the run regrouped: `starts(i)` says whether line i begins an item.
template <typename F>
std::vector<Unit> regroup(const std::vector<Line>& lines, const F& starts) {
  std::vector<Unit> out;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Line& line = lines[i];
    const bool begins = starts(i);
    const bool heading = line.heading || (line.title && !begins);
    const bool open = !out.empty() && out.back().form != ItemForm::heading;
    if (heading || begins || !open) {
      Unit unit = *line.unit;
      unit.lines = {*line.content};
      unit.form = heading ? ItemForm::heading : ItemForm::paragraph;
      out.push_back(std::move(unit));
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

/// One of the first two lines is names from end to end; a title of two words may look so, too.
bool has_line_of_names(const Unit& unit) {
  return unit.lines.size() >= 2 && (is_line_of_names(unit.lines[0].text) || is_line_of_names(unit.lines[1].text));
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
      Line line{&unit.lines[i], &unit, source.indent, source.depth, i == 0, false, false, false};
      line.complete = i == 0 && unit.form != ItemForm::heading && (worth(unit, owner_) > 1 || has_line_of_names(unit));
      if (unit.form == ItemForm::heading) {
        const HeadingReading reading = read_heading(unit.lines[i].text.text);
        line.heading = reading.whole || reading.year;
        line.title = !line.heading;
      }
      lines_.push_back(line);
    }
  }

  /// `bonus`: what the layout itself says for the arrangement.
  template <typename F>
  void attempt(const F& starts, int bonus = 0) {
    std::vector<Unit> units = regroup(lines_, starts);
    Quality quality = weigh_arrangement(units, owner_);
    quality.sum -= kMerged * merged_references(starts);
    if ((quality.good == 0 && bonus == 0) || quality.sum + bonus <= quality_) return;
    quality_ = quality.sum + bonus;
    best_ = std::move(units);
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
      merged += open ? 1 : 0;
      open = true;
    }
    return merged;
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
    attempt([&](std::size_t i) { return lines_[i].indent < least + 2; }, hangs(least) ? 4 : 1);
    attempt([&](std::size_t i) { return lines_[i].indent >= least + 2; });
    // A column of years on the left, with several references to a year.
    attempt([&](std::size_t i) { return lines_[i].indent < least + 2 || begins_with_names(i); }, 1);
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
  }

  [[nodiscard]] bool begins_with_names(std::size_t i) const {
    if (i == 0 || !ends_like_item(lines_[i - 1].content->text.text) || !begins_like_item(lines_[i].content->text.text)) return false;
    const Evidence e = weigh(lines_[i].content->text, owner_);
    return e.names >= 2 || e.initials || e.owner;
  }

  // Title, authors and venue in paragraphs of their own.
  void try_cards() {
    if (lines_.size() < 2) return;
    attempt([&](std::size_t i) { return lines_[i].title; }, 3 * titled_paragraphs());
    for (const Style style : {Style::bold, Style::link}) {
      attempt([&](std::size_t i) { return is_title_line(lines_[i].content->text, style); });
      attempt([&](std::size_t i) { return lines_[i].starts_unit && has_leading_run(lines_[i].content->text, style); });
    }
    attempt([&](std::size_t i) { return lines_[i].depth <= least_depth(); });
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

  /// Headings that are titles, "### Fast leave-one-out cross-validation", each above one paragraph that begins with names; 0 when there are
  /// other paragraphs, too.
  [[nodiscard]] int titled_paragraphs() const {
    int titled = 0;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (!lines_[i].starts_unit || lines_[i].title || lines_[i].heading) continue;
      const bool below = i > 0 && lines_[i - 1].title && std::count_if(text_of(i - 1).begin(), text_of(i - 1).end(), is_blank) >= 2;
      if (!below || !is_line_of_names(lines_[i].content->text)) return 0;
      ++titled;
    }
    return titled >= 2 ? titled : 0;
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

bool has_lines_of_names(const std::vector<Unit>& units) {
  std::size_t all = 0;
  std::size_t found = 0;
  for (const Unit& unit : units) {
    if (unit.form == ItemForm::heading || unit.lines.size() < 2) continue;
    ++all;
    found += has_line_of_names(unit) ? 1U : 0U;
  }
  return all >= 2 && found * 10 >= all * 7;
}

/// Characters of the first word, by which a line would have grown had it not ended.
std::size_t first_word(std::string_view text) { return std::min(text.find(' '), text.size()); }

/// A line that ends in the middle of a word or a sentence: "a system-" / "atic review", "Meeting of the Association for" / "Lakes".
bool is_torn(std::string_view above, std::string_view below) {
  constexpr std::array<std::string_view, 10> kFieldWords{"in ", "in: ", "at ", "to ", "with ", "by ", "and ", "doi", "http", "arxiv"};
  std::size_t at = 0;
  if (above.ends_with('-') || above.ends_with("\u2010") || ends_in_joining_word(above)) return true;
  if (below.empty() || !is_lower(next_code_point(below, at))) return false;
  return std::none_of(kFieldWords.begin(), kFieldWords.end(), [&](std::string_view w) { return starts_with_ignoring_case(below, w); });
}

/// "Paying for Punctuality" / "with Sofia Brandt, Example Journal, 2023": the line of those who wrote it, too.
bool begins_with_companions(const UnitLine& line) {
  const std::string_view text = line.text.text;
  if (!text.starts_with("with ") && !text.starts_with("(with ")) return false;
  const Evidence e = weigh(line.text, "");
  return e.shared && e.names > 0;
}

/// Where half of the items have such a line, all of their first lines are titles.
void promote_companions(std::vector<Unit>& units) {
  std::size_t several = 0;
  std::size_t with = 0;
  for (Unit& unit : units) {
    if (unit.form == ItemForm::heading || unit.lines.size() < 2) continue;
    ++several;
    with += begins_with_companions(unit.lines[1]) ? 1U : 0U;
  }
  for (Unit& unit : units) {
    if (unit.form == ItemForm::heading || unit.lines.size() < 2 || unit.lines[1].joint != Joint::space) continue;
    const bool all = with >= 1 && with * 3 >= several && several >= 2 && unit.lines.size() == 2;
    if (all || begins_with_companions(unit.lines[1])) unit.lines[1].joint = Joint::end;
  }
}

}  // namespace

bool ends_in_joining_word(std::string_view text) {
  constexpr std::array<std::string_view, 24> kJoining{"and", "of", "the", "in",  "for", "with", "on", "a",  "an", "to",  "by",   "from",
                                                      "at",  "as", "und", "der", "die", "von",  "et", "de", "la", "des", "vol.", "pp."};
  const std::string word = lower(text.substr(std::min(text.rfind(' ') + 1, text.size())));
  return std::find(kJoining.begin(), kJoining.end(), word) != kJoining.end();
}

StyledText Unit::text() const {
  StyledText out;
  for (const UnitLine& line : lines) {
    if (line.aside) continue;
    if (line.joint == Joint::space) {
      append_wrapped(out, line.text);
    } else {
      append(out, line.text, line.joint);
    }
  }
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

std::vector<Unit> arrange_paragraphs(const Page& page, std::vector<Unit> run, std::string_view owner_family) {
  // Every arrangement weighs all of the text: more than this is no list of references.
  constexpr std::size_t kMostLines = 5000;
  std::size_t lines = 0;
  for (const Unit& unit : run) lines += unit.lines.size();
  if (lines < 2 || lines > kMostLines) return run;
  return Arranger(page, run, owner_family).arrange();
}

void promote_lines_of_names(std::vector<Unit>& units) {
  for (Unit& unit : units) {
    if (unit.form == ItemForm::heading || !has_line_of_names(unit)) continue;
    for (std::size_t i = 1; i < unit.lines.size(); ++i) {
      if (unit.lines[i].joint == Joint::space) unit.lines[i].joint = Joint::end;
    }
  }
}

void promote_line_ends(std::vector<Unit>& units) {
  promote_companions(units);
  std::size_t width = 0;
  std::size_t several = 0;
  std::size_t all = 0;
  for (const Unit& unit : units) {
    if (unit.form == ItemForm::heading) continue;
    ++all;
    several += unit.lines.size() > 1 ? 1U : 0U;
    for (const UnitLine& line : unit.lines) width = std::max(width, line.text.text.size());
  }
  if (several * 10 < all * 6) return;
  std::size_t ends = 0;
  std::size_t early = 0;
  std::size_t torn = 0;
  const auto is_early = [&](const Unit& unit, std::size_t i) {
    return unit.lines[i - 1].text.text.size() + 1 + first_word(unit.lines[i].text.text) < width * 9 / 10;
  };
  for (const Unit& unit : units) {
    torn += unit.torn ? 1U : 0U;
    for (std::size_t i = 1; i < unit.lines.size(); ++i) {
      if (unit.lines[i].joint != Joint::space) continue;
      ++ends;
      early += is_early(unit, i) ? 1U : 0U;
      // A full line may be torn wherever fields are long; one that had room was meant to end, or the text is ragged.
      torn += is_early(unit, i) && is_torn(unit.lines[i - 1].text.text, unit.lines[i].text.text) ? 1U : 0U;
    }
  }
  if (torn * 10 > ends * 2) return;
  // Lines that all end for want of room are wrapped, even where a name ends the first line of every item.
  if (early * 10 < ends * 6 && (early * 10 < ends * 2 || !has_lines_of_names(units))) return;
  const bool all_ends = early * 10 < ends * 6;
  for (Unit& unit : units) {
    for (std::size_t i = 1; i < unit.lines.size(); ++i) {
      if (unit.lines[i].joint == Joint::space && (all_ends || is_early(unit, i))) unit.lines[i].joint = Joint::end;
    }
  }
}

}  // namespace bibfold
