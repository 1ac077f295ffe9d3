// See torn_paragraphs.h. A paragraph goes on when its last line is as wide as the page's lines are, ends where no reference ends, and what
// follows is none by itself: "Doe, J. (2014). Kites in the United" / "States. *Kite Letters*, 84, 6–11."
#include "read/torn_paragraphs.h"

#include <algorithm>
#include <cstddef>

#include "read/dated_lines.h"
#include "read/evidence.h"
#include "read/heading_words.h"
#include "read/item_ends.h"
#include "read/line_ends.h"
#include "read/link_lines.h"
#include "read/torn_units.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

constexpr std::size_t kNarrowest = 50;
constexpr std::size_t kWidest = 170;  // a line that is longer was not wrapped

/// The width that the wrapped lines of the units come up to; 0 where lines are no lines of a page.
std::size_t width_of(const std::vector<Unit>& units) {
  std::vector<std::size_t> widths;
  for (const Unit& unit : units) {
    for (const UnitLine& line : unit.lines) widths.push_back(line.text.text.size());
  }
  if (widths.size() < 4) return 0;
  const auto at = widths.begin() + static_cast<std::ptrdiff_t>(widths.size() * 9 / 10);
  std::nth_element(widths.begin(), at, widths.end());
  return *at < kNarrowest || *at > kWidest ? 0 : *at;
}

/// "47: 95–103.", "28(2), 105–114.", "— 9905.": digits and what stands between them.
bool is_locator(std::string_view text) {
  constexpr std::size_t kLongest = 40;
  if (text.size() > kLongest || !has_digit(text)) return false;
  const auto letters = std::count_if(text.begin(), text.end(), is_ascii_letter<char>);
  return letters <= 3 && !(text.size() == 4 && is_all_digits(text)) && !text.starts_with('[') && !text.ends_with(':');
}

/// "**2023** Kites at Night, KDD 2023, w/ J. Roe"
bool leads_with_year(std::string_view text) {
  return text.size() > 5 && is_all_digits(text.substr(0, 4)) && (text.starts_with("19") || text.starts_with("20")) && text[4] == ' ';
}

/// "*Kites of the North*. Berkeley: University of California": a title in italics, and nobody's name.
bool leads_with_title(const StyledText& text) {
  constexpr std::uint32_t kShortest = 8;
  return std::any_of(text.runs.begin(), text.runs.end(),
                     [](const StyleRun& r) { return r.style == Style::italic && r.begin == 0 && r.end >= kShortest; });
}

class ParagraphJoiner {
 public:
  ParagraphJoiner(std::string_view family, std::vector<Unit>& units) : family_(family), units_(units), width_(width_of(units)) {}

  void run() {
    if (width_ == 0 || !is_torn()) return;
    std::size_t before = 0;
    for (std::size_t i = 1; i < units_.size(); ++i) {
      if (goes_on(units_[before], units_[i]) && !is_title_of_next(i)) {
        absorb(units_[before], units_[i], Joint::space);
        units_[before].torn = true;
      } else {
        before = i;
      }
    }
    drop_absorbed(units_);
  }

 private:
  /// Several paragraphs go on, or one behind a line that had no room for another word.
  [[nodiscard]] bool is_torn() const {
    auto torn = static_cast<std::size_t>(std::count_if(units_.begin(), units_.end(), [](const Unit& u) { return u.torn; }));
    for (std::size_t i = 1; i < units_.size(); ++i) {
      if (!goes_on(units_[i - 1], units_[i]) || is_title_of_next(i)) continue;
      const bool full = units_[i - 1].lines.back().text.text.size() * 10 >= width_ * 9;
      torn += full ? 2U : 1U;
    }
    return torn >= 2;
  }

  /// "Kites of the North 2023" above "J. Doe, R. Roe": a card begins.
  [[nodiscard]] bool is_title_of_next(std::size_t i) const {
    if (i + 1 >= units_.size() || is_line_of_names(units_[i].text())) return false;
    const StyledText& next = units_[i + 1].lines.front().text;
    return is_line_of_names(next) && (weigh(next, family_).names >= 2 || next.text.find(',') != std::string::npos);
  }

  [[nodiscard]] bool goes_on(const Unit& before, const Unit& unit) const {
    if (unit.form != ItemForm::paragraph || before.form == ItemForm::heading || before.form == ItemForm::row) return false;
    if (before.lines.size() > 1 && has_line_of_names(before)) return false;  // the fields of a card, a line each
    if (unit.lines.front().aside || before.lines.back().aside) return false;
    const std::string_view last = before.lines.back().text.text;
    if (last.size() * 10 < width_ * 7) return false;
    const StyledText text = unit.text();
    const bool heading = read_heading(text.text).whole && !text.text.ends_with('.');
    if (heading || is_link_line(text) || repeats_names(text.text)) return false;
    const StyledText above = before.text();
    if (leads_with_year(above.text) && leads_with_year(text.text)) return false;
    const Evidence head = weigh(above, family_);
    if (head.names == 0 && !head.initials && !head.owner && !head.quoted && !leads_with_title(above)) return false;
    if (is_locator(text.text) || ends_in_dated_names(above)) return true;
    return ends_open(above, last, text) && is_rest(head, text);
  }

  /// No reference ends so, or none begins like what follows.
  static bool ends_open(const StyledText& above, std::string_view last, const StyledText& text) {
    if (is_line_of_venue(text)) return true;
    if (!begins_like_item(text.text) && !last.ends_with("\u201D")) return true;
    return !ends_like_item(last) && !last.ends_with("\u201D") && !last.ends_with('"') && !last.ends_with('?') && !last.ends_with('!') &&
           above.text.size() >= kNarrowest;
  }

  /// Names, a year and the rest are on both sides of no tear.
  [[nodiscard]] bool is_rest(const Evidence& head, const StyledText& text) const {
    const Evidence rest = weigh(text, family_);
    if (head.years == 0) return true;
    const bool named = rest.names >= 2 || rest.initials || rest.owner || rest.quoted;
    return rest.years == 0 || !named || rest.period;
  }

  std::string_view family_;
  std::vector<Unit>& units_;
  std::size_t width_;
};

}  // namespace

void join_torn_paragraphs(std::string_view owner_family, std::vector<Unit>& units) { ParagraphJoiner(owner_family, units).run(); }

}  // namespace bibfold
