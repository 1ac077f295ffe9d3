// See arrangement_quality.h. Units that look like references add to it; joined paragraphs or lines that are references each take from it.
#include "read/arrangement_quality.h"

#include <algorithm>
#include <array>
#include <string>

#include "read/dated_lines.h"
#include "read/evidence.h"
#include "read/item_ends.h"
#include "read/line_ends.h"
#include "read/link_lines.h"
#include "text/ascii.h"
#include "text/styled_text.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

/// "… In: Doe C, Roe T (eds).": the book of these editors is still to come.
bool ends_in_editors(std::string_view text) {
  const std::string folded = fold_text(text.substr(text.size() - std::min<std::size_t>(text.size(), 16)));
  constexpr std::array<std::string_view, 5> kWords{" eds", " editors", " editor", " hrsg", " hg"};
  return std::any_of(kWords.begin(), kWords.end(), [&](std::string_view w) { return folded.ends_with(w); });
}

/// "**Rewetting works, slowly** (2021, …": three words in bold.
bool leads_with_title(const StyledText& text) {
  return std::any_of(text.runs.begin(), text.runs.end(), [&](const StyleRun& run) {
    const auto begin = text.text.begin();
    return run.style == Style::bold && run.begin == 0 && std::count(begin, begin + static_cast<std::ptrdiff_t>(run.end), ' ') >= 2;
  });
}

/// "2014 *Kites*. …": where the text behind the year of a column begins.
std::uint32_t behind_year(std::string_view text) {
  const bool year = text.size() > 5 && is_all_digits(text.substr(0, 4)) && (text.starts_with("19") || text.starts_with("20"));
  return year && text[4] == ' ' ? 5 : 0;
}

/// "*Kites of the North*. Trans. Jane Doe. Paris: Example, 2022." Where the italics end; 0 without them.
std::uint32_t leading_italics(const StyledText& text) {
  const std::uint32_t begin = behind_year(text.text);
  for (const StyleRun& run : text.runs) {
    if (run.style != Style::italic || run.begin != begin || run.end + 15 >= text.text.size()) continue;
    if (std::string_view(".,:").find(text.text[run.end]) != std::string_view::npos) return run.end;
  }
  return 0;
}

bool leads_with_italics(const StyledText& text) { return leading_italics(text) > 0; }

/// "*Kites of the North*. Oslo: Example House.", below a year that stands further up.
bool is_undated_book(const StyledText& text) {
  constexpr std::size_t kLongestPlace = 40;
  constexpr std::size_t kLongestHouse = 60;
  const std::uint32_t end = leading_italics(text);
  if (end == 0 || !std::string_view(text.text).substr(end).starts_with(". ")) return false;
  const std::string_view imprint = std::string_view(text.text).substr(end + 2);
  const std::size_t colon = imprint.find(": ");
  if (colon == std::string_view::npos || colon < 3 || colon > kLongestPlace || imprint.size() > colon + kLongestHouse) return false;
  return is_upper_at(imprint, 0) && is_upper_at(imprint, colon + 2) && imprint.ends_with('.') &&
         imprint.substr(0, colon).find_first_of(".0123456789") == std::string_view::npos;
}

/// "*Loud Kites* (in progress; under contract with Example Books)": a book that is not out yet.
bool is_coming_book(const StyledText& text) {
  if (begins_with_status(text.text)) return true;
  constexpr std::array<std::string_view, 9> kWords{"under contract", "under advance contract", "forthcoming", "in press",
                                                   "in preparation", "under review",           "(draft",      "manuscript",
                                                   "in progress"};
  const auto italic =
      std::find_if(text.runs.begin(), text.runs.end(), [](const StyleRun& r) { return r.style == Style::italic && r.begin == 0; });
  if (italic == text.runs.end()) return false;
  constexpr std::size_t kLooked = 40;  // "*Rows of Kites*. In progress; under contract with Example Press."
  const std::string_view rest = std::string_view(text.text).substr(italic->end);
  const bool stopped = rest.starts_with(". ") || rest.starts_with(", ");
  if (!stopped && !rest.starts_with(" (")) return false;
  const std::string_view behind = stopped ? rest.substr(0, kLooked) : rest;
  return std::any_of(kWords.begin(), kWords.end(),
                     [behind](std::string_view w) { return find_ignoring_case(behind, w) != std::string::npos; });
}

/// "“Digital Doors.” R&R at Example Journal", "“Tipping Points” (data collected)"; a title alone is a line of a card.
bool leads_with_quotation(std::string_view text) {
  const std::size_t quote = text.find_last_of("\"\x9D\x99\xBB");
  return begins_with_quotation(text) && quote != std::string_view::npos && quote > 4 && quote + 8 < text.size();
}

/// What joining the paragraphs of a unit costs. Those that could be references of their own, complete and with a year, are not joined; nor
/// is anything joined to one that is a reference by itself. A card has one complete line, its venue, and is none before it is whole.
int cost_of_joining(const Unit& unit, std::string_view owner_family) {
  int paragraphs = 0;
  int complete = 0;
  bool strong = false;
  StyledText paragraph;
  const auto close = [&] {
    ++paragraphs;
    if (is_dated_line_of_names(paragraph)) {  // a line of a card
      paragraph = {};
      return;
    }
    const Evidence e = weigh(paragraph, owner_family);
    const bool title = leads_with_quotation(paragraph.text);
    const bool dated =
        e.years > 0 && !e.period && (e.score() >= 4 || e.quoted || leads_with_title(paragraph) || leads_with_italics(paragraph));
    complete += title || dated || is_coming_book(paragraph) || is_undated_book(paragraph) ? 1 : 0;
    strong = strong || (e.score() >= Evidence::kStrong && e.names >= 2 && e.years > 0);
    paragraph = {};
  };
  for (const UnitLine& line : unit.lines) {
    if (line.aside) continue;
    if (line.joint == Joint::end && !paragraph.text.empty()) close();
    append_wrapped(paragraph, line.text);
  }
  close();
  const int weak = complete >= 2 ? paragraphs - complete : 0;  // "Kites for Sale (forthcoming in Example Studies)" between two of them
  return std::max(4 * std::max(complete - 1, 0) + 3 * weak, strong ? 3 * (paragraphs - 1) : 0);
}

/// "“Tax Letters”", "“Kites for Sale” (with J. Doe), draft": a title in quotation marks that are closed on the line.
bool is_quoted_line(std::string_view text) {
  if (!begins_with_quotation(text)) return false;
  const bool curly = text.starts_with("\u201C");
  const std::size_t close = text.find(curly ? "\u201D" : "\"", 3);
  return close != std::string_view::npos && close > 8;
}

/// How many lines of a unit look like a reference each, behind one that does: "C. Doe, Title, Roma, 2015." twice.
int count_stacked(const Unit& unit, std::string_view owner_family) {
  int stacked = 0;
  bool above = false;
  bool above_quoted = false;
  for (const UnitLine& line : unit.lines) {
    const Evidence e = weigh(line.text, owner_family);
    const bool signs = e.initials || e.owner || (e.numbers && e.venue > 0);
    const bool whole = e.years > 0 && !e.period && signs && e.score() >= Evidence::kMedium && begins_like_item(line.text.text) &&
                       ends_like_item(line.text.text);
    const bool quoted = is_quoted_line(line.text.text) && !ends_in_joining_word(line.text.text) && !line.text.text.ends_with(',');
    stacked += (above && whole) || (above_quoted && quoted) ? 1 : 0;
    above = whole;
    above_quoted = quoted;
  }
  return stacked;
}

/// "A. Doe, **B. Roe** [Link](#)" on a line, or wrapped: the authors of what stands above or below.
bool is_only_names(const Unit& unit) {
  constexpr std::size_t kMostLines = 4;
  const auto ends = [](const UnitLine& l) { return l.joint == Joint::end || l.aside; };
  if (unit.lines.size() > kMostLines || std::any_of(unit.lines.begin() + 1, unit.lines.end(), ends)) return false;
  const StyledText text = unit.text();
  const StyledText names = slice(text, 0, end_before_links(text));
  return (is_line_of_names(names) || is_dated_line_of_names(names)) && weigh(names, "").venue == 0;
}

}  // namespace

int worth(const Unit& unit, std::string_view owner_family) {
  const StyledText text = unit.text();
  if (is_only_names(unit)) return -3;
  const Evidence e = weigh(text, owner_family);
  const int score = e.score();
  const bool begins = begins_like_item(text.text);
  if (ends_in_editors(text.text)) return -3;
  if (score >= 6 && begins && (e.names >= 2 || e.quoted || e.owner || score >= Evidence::kStrong)) return 2;
  if (score >= Evidence::kMedium && begins && (e.owner || e.initials) && (e.years > 0 || e.numbers)) return 1;
  if (score >= 6 && begins && e.years > 0 && e.numbers) return 1;  // "Standing for Lakes, 108 Va. L. Rev. 55 (2022)"
  if (begins && ((e.quoted && begins_with_quotation(text.text)) || leads_with_quotation(text.text))) return 0;
  if (begins && e.years > 0 && !e.period && leads_with_italics(text)) return 0;
  if (begins && (is_coming_book(text) || is_undated_book(text))) return 0;
  return score < 4 || !begins ? -3 : 0;
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

}  // namespace bibfold
