// The recipe of `split_items`: the units that layout gives, what page breaks and nesting tore apart joined, then runs of paragraphs read in
// every way that their layout allows, of which the one that yields most references wins. Each step is a file of its own.
#include "read/list_items.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "read/abstract_units.h"
#include "read/appendix.h"
#include "read/counted_units.h"
#include "read/glued_units.h"
#include "read/item_ends.h"
#include "read/item_verdicts.h"
#include "read/legend_lines.h"
#include "read/line_ends.h"
#include "read/link_lines.h"
#include "read/name_shape.h"
#include "read/nested_units.h"
#include "read/packed_units.h"
#include "read/torn_paragraphs.h"
#include "read/torn_units.h"
#include "read/unit_groups.h"
#include "text/ascii.h"
#include "text/styled_text.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

/// "*denotes graduate student co-author" in a paragraph of its own: it continues no reference.
bool is_legend_paragraph(const Unit& unit) {
  constexpr std::size_t kLongest = 160;
  if (unit.form != ItemForm::paragraph || unit.lines.size() != 1) return false;
  const std::string_view text = unit.lines.front().text.text;
  std::size_t at = 0;
  return !text.empty() && text.size() <= kLongest && is_name_mark(next_code_point(text, at)) && explains_marks(text);
}

bool stands_in_run(const Unit& unit) {
  return (unit.form == ItemForm::paragraph || unit.form == ItemForm::heading) && unit.kind != LineKind::item && !is_legend_paragraph(unit);
}

void read_paragraphs(const Page& page, std::string_view owner_family, std::vector<Unit>& units) {
  std::vector<Unit> out;
  for (auto unit = units.begin(); unit != units.end();) {
    const auto end = std::find_if_not(unit, units.end(), stands_in_run);
    if (end == unit) {
      out.push_back(std::move(*unit++));
      continue;
    }
    std::vector<Unit> run(std::make_move_iterator(unit), std::make_move_iterator(end));
    for (Unit& arranged : arrange_paragraphs(page, std::move(run), owner_family)) out.push_back(std::move(arranged));
    unit = end;
  }
  units = std::move(out);
}

/// "I study how outages …." below a title in quotes: a sentence that says who speaks, or of which text.
bool tells_contents(const UnitLine& above, const UnitLine& line) {
  constexpr std::size_t kShortest = 60;
  const std::string_view title = above.text.text;
  const std::string_view text = line.text.text;
  const bool complete = title.ends_with('"') || title.ends_with("\u201D") || title.ends_with(')') || title.ends_with(']');
  if (!complete || !begins_with_quotation(title) || text.size() < kShortest || !text.ends_with('.')) return false;
  const std::string words = ' ' + fold_text(text);
  constexpr std::array<std::string_view, 7> kSpeaks{" i ",          " we ", " this paper ", " this article ", " this chapter ",
                                                    " this study ", " our "};
  return std::any_of(kSpeaks.begin(), kSpeaks.end(), [&](std::string_view w) { return words.find(w) != std::string::npos; }) &&
         weigh(line.text, "").names < 3;
}

/// "   Abstract: I study how …" on the lines below a reference.
void set_abstract_aside(Unit& unit) {
  const auto begins = [&unit](const UnitLine& l) {
    if (&l == &unit.lines[1] && tells_contents(unit.lines[0], l)) return true;
    return starts_with_ignoring_case(l.text.text, "abstract:") || starts_with_ignoring_case(l.text.text, "abstract.");
  };
  const auto first = std::find_if(unit.lines.begin() + 1, unit.lines.end(), begins);
  for (auto line = first; line != unit.lines.end() && !is_link_line(line->text); ++line) line->aside = true;
}

/// "Presented at: AFA 2024", "Media: Example News": a label says by itself that the line is about the reference above.
bool is_told_label(std::string_view text) {
  constexpr std::array<std::string_view, 7> kLabels{
      "presented at:", "presentations:", "media:", "media coverage:", "awards:", "press:", "coverage:"};
  return std::any_of(kLabels.begin(), kLabels.end(), [text](std::string_view l) { return starts_with_ignoring_case(text, l); });
}

/// "**Kites** with A. Stone." / "*Presented at: AFA 2024, WFA 2023*": a line that ends where the author meant it, about the reference
/// above.
void set_appendices_aside(const Page& page, std::string_view owner_family, Unit& unit) {
  StyledText above = unit.lines.empty() ? StyledText{} : unit.lines.front().text;
  for (std::size_t i = 1; i < unit.lines.size(); ++i) {
    UnitLine& line = unit.lines[i];
    const bool own = line.joint == Joint::end || page.lines[line.line].meant_end || is_wholly(line.text, Style::italic);
    // "Named Entities in the Dark" above a line of names is a title
    const bool titled = i + 1 < unit.lines.size() && is_line_of_names(unit.lines[i + 1].text);
    if ((own || is_told_label(line.text.text)) && !titled && above.text.size() < 2000 && is_appendix(line.text.text))
      line.aside = line.aside || weigh(above, owner_family).score() >= (is_told_label(line.text.text) ? 1 : Evidence::kMedium);
    append_wrapped(above, line.text);
  }
}

ListItem finish(const Page& page, std::string_view owner_family, Unit& unit) {
  ListItem item;
  item.form = unit.form;
  item.text = unit.text();
  if (unit.torn) mend_emphasis(item.text);
  item.evidence = weigh(item.text, owner_family);
  if (!unit.year.empty()) ++item.evidence.years;  // "2020. Boats on lakes. …": a marker to Markdown
  item.remark = unit.asides();
  item.label = std::move(unit.label);
  item.group = std::move(unit.group);
  for (const UnitLine& line : unit.lines) item.lines.push_back(line.line);
  item.told = std::move(unit.told);
  item.bracketed = unit.bracketed;
  item.card = page.lines[unit.lines.front().line].card != kNoBox;
  return item;
}

/// "Review of *Loud Kites*, by Jane Doe. *Example Journal* 108 (2021): 377–78."
bool begins_as_review(std::string_view text) {
  constexpr std::array<std::string_view, 7> kWords{"Review of ",       "Rev. of ",   "Book review of ", "Rezension zu",
                                                   "Compte rendu de ", "Reseña de ", "Recensione di "};
  return std::any_of(kWords.begin(), kWords.end(), [text](std::string_view w) { return text.starts_with(w); });
}

/// A quoted title or a review, and where and when it appeared.
bool is_marked_reference(const StyledText& text, std::string_view owner_family) {
  const bool review = begins_as_review(text.text);
  if (!review && !begins_with_quotation(text.text)) return false;
  const Evidence e = weigh(text, owner_family);
  return (review || e.quoted) && (e.italic || e.venue > 0) && e.years > 0 && !e.period && (e.numbers || e.italic) && e.against == 0;
}

/// "“Kites.” *Example Review* 63 (2009): 24–35. “Boats,” *Example Journal* 32 (2009): 12–17.": two references in one paragraph; where the
/// second one begins, 0 where there is only one.
std::uint32_t second_reference(const StyledText& text, std::string_view owner_family) {
  if (!begins_with_quotation(text.text) && !begins_as_review(text.text)) return 0;
  for (std::size_t at = text.text.find(". "); at != std::string::npos; at = text.text.find(". ", at + 1)) {
    const std::string_view rest = std::string_view(text.text).substr(at + 2);
    if (at == 0 || (!is_ascii_digit(text.text[at - 1]) && text.text[at - 1] != ')')) continue;
    if (!begins_with_quotation(rest) && !begins_as_review(rest)) continue;
    const auto cut = static_cast<std::uint32_t>(at + 2);
    const StyledText front = slice(text, 0, cut);
    const StyledText back = slice(text, cut, static_cast<std::uint32_t>(text.text.size()));
    if (is_marked_reference(front, owner_family) && is_marked_reference(back, owner_family)) return cut;
  }
  return 0;
}

/// The item, or those that stand in it.
void push_items(ListItem item, std::string_view owner_family, std::vector<ListItem>& items) {
  constexpr int kMost = 40;
  for (int i = 0; i < kMost && item.form != ItemForm::heading; ++i) {
    const std::uint32_t cut = second_reference(item.text, owner_family);
    if (cut == 0) break;
    ListItem first = item;
    first.text = trimmed(slice(item.text, 0, cut));
    first.evidence = weigh(first.text, owner_family);
    item.text = trimmed(slice(item.text, cut, static_cast<std::uint32_t>(item.text.text.size())));
    item.evidence = weigh(item.text, owner_family);
    items.push_back(std::move(first));
  }
  items.push_back(std::move(item));
}

}  // namespace

std::vector<ListItem> split_items(const Page& page, std::size_t begin, std::size_t end, const OwnerWords& owner, SplitOptions how,
                                  const std::vector<bool>& taken) {
  std::vector<Unit> units = collect_units(page, begin, end, owner, how, taken);
  if (how.in_list) settle_bold_headings(page, begin, units);
  if (how.in_list) take_abstracts(owner.family, units);
  join_torn_units(page, owner.family, units);
  join_torn_paragraphs(owner.family, units);
  part_glued_units(units);
  part_row_units(page, units);
  if (how.in_list) split_counted_units(units);
  settle_nesting(owner.family, units);
  for (Unit& unit : units) set_appendices_aside(page, owner.family, unit);
  read_paragraphs(page, owner.family, units);
  if (how.in_list) split_packed_units(owner.family, units);
  for (Unit& unit : units) set_abstract_aside(unit);
  read_year_column(owner.family, units);
  settle_headings(page, how.in_list, units);
  promote_line_ends(how.column, units);
  if (how.field_lines) promote_lines_of_names(units);
  std::vector<ListItem> items;
  items.reserve(units.size());
  for (Unit& unit : units) push_items(finish(page, owner.family, unit), owner.family, items);
  return items;
}

}  // namespace bibfold
