// See item_units.h: `collect_units`. Each line begins a unit or goes on with the last one; no line is looked at twice.
#include "read/item_units.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "read/evidence.h"
#include "read/heading_words.h"
#include "read/labels.h"
#include "read/link_lines.h"
#include "read/page_furniture.h"
#include "text/styled_text.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

/// One "[3]" at the top of a publication list is the only item of it; and so is "7. Doe J, et al. …" below "In preparation": the numbers of
/// the parts above go on.
bool begins_with_label(std::string_view text) {
  const ItemLabel label = read_label(text);
  if (label.form == LabelForm::bracketed || label.form == LabelForm::parenthesized) return true;
  const bool number = label.form == LabelForm::dotted || label.form == LabelForm::closed;
  return number && is_upper_at(text, label.length);
}

/// One "[3]" at the start of a line may be chance; two are a list.
bool has_two_labels(const Page& page, std::size_t begin, std::size_t end) {
  std::array<int, 8> found{};
  for (std::size_t i = begin; i < end; ++i) {
    const ItemLabel label = read_label(page.lines[i].text.text);
    int& count = found[static_cast<std::size_t>(label.form)];
    const bool first_letter = label.form == LabelForm::lettered && count == 0;
    if (label.form != LabelForm::bullet && (!first_letter || label.label == "a")) ++count;
  }
  return std::any_of(found.begin() + 1, found.end(), [](int n) { return n >= 2; });
}

/// The definitions of the term at `term`, up to two.
std::size_t count_definitions(const Page& page, std::size_t term, std::size_t end) {
  std::size_t definitions = 0;
  for (std::size_t next = term + 1; next < end && !page.lines[next].term && definitions < 2; ++next)
    definitions += page.lines[next].kind == LineKind::item ? 1U : 0U;
  return definitions;
}

/// "<dt>Orbits of planar maps<dd>(with C. Weil) Nonlinearity 28 (2015)": one definition to a term. "<dt>2024" has several, each a
/// reference.
bool terms_are_titles(const Page& page, std::size_t begin, std::size_t end) {
  std::size_t terms = 0;
  std::size_t titles = 0;
  for (std::size_t i = begin; i < end; ++i) {
    if (!page.lines[i].term) continue;
    ++terms;
    const std::string_view text = page.lines[i].text.text;
    if (text.size() < 10 || count_definitions(page, i, end) != 1) continue;
    const HeadingReading reading = read_heading(text);
    titles += !reading.whole && !reading.year ? 1U : 0U;
  }
  return terms >= 2 && titles * 10 >= terms * 7;
}

ItemForm form_of(const PageLine& line) {
  if (line.kind == LineKind::heading) return ItemForm::heading;
  if (line.kind == LineKind::item) return line.marker.size() > 1 ? ItemForm::numbered : ItemForm::bullet;
  return line.kind == LineKind::row ? ItemForm::row : ItemForm::paragraph;
}

/// What a card tells of its paper: sentences behind the title and the names.
bool is_told(const Unit& unit, const PageLine& line) {
  const std::string_view text = line.text.text;
  if (unit.lines.size() < 2 || (!line.starts_block && !line.meant_end && unit.told.empty()) || text.size() < 30 || is_link_line(line.text))
    return false;
  if (!line.starts_block && !unit.told.empty()) return true;
  const Evidence e = weigh(line.text, "");
  const bool sentence = text.ends_with('.') || text.ends_with('!') || line.kind == LineKind::item;
  return sentence && e.names < 2 && e.years == 0 && !e.numbers && std::count(text.begin(), text.end(), ' ') >= 5;
}

class UnitCollector {
 public:
  UnitCollector(const Page& page, std::size_t begin, std::size_t end, SplitOptions how) : page_(page), how_(how) {
    labels_ = (how.in_list && begin < end && begins_with_label(page.lines[begin].text.text)) || has_two_labels(page, begin, end);
    terms_ = terms_are_titles(page, begin, end);
  }

  void add(std::size_t index) {
    const PageLine& line = page_.lines[index];
    if (line.told && !units_.empty()) return units_.back().told.push_back(index);
    if (line.card != kNoBox) return add_card_line(index);
    if (terms_ && line.term) return start(index, ItemForm::bullet, LineKind::item);
    if (terms_ && line.kind == LineKind::item && !units_.empty() && first_line(units_.back()).term) return go_on(index, true);
    const ItemLabel label = label_of(line);
    if (line.starts_block || units_.empty() || label.form != LabelForm::none) return start_labelled(index, label);
    go_on(index, line.meant_end || line.kind == LineKind::row);
  }

  std::vector<Unit> units() { return std::move(units_); }

 private:
  [[nodiscard]] const PageLine& first_line(const Unit& unit) const { return page_.lines[unit.lines.front().line]; }

  /// "1." of Markdown with "[C3]" behind it: the inner one is the author's.
  [[nodiscard]] ItemLabel label_of(const PageLine& line) const {
    if (line.kind != LineKind::text && line.kind != LineKind::item) return {};
    ItemLabel label = read_label(line.text.text);
    const bool told = labels_ || (how_.labels && label.form == LabelForm::bracketed);
    const bool real = label.form == LabelForm::bullet ? line.kind != LineKind::item : told;
    return real ? label : ItemLabel{};
  }

  /// "| 3 | A. Author, … |": where the cell behind the number begins; 0 when the row does not begin with the item's number.
  static std::uint32_t number_cell(const PageLine& line) {
    if (line.kind != LineKind::row || line.cells.size() < 2 || line.cells[0].begin != 0) return 0;
    const std::string_view first = trim(std::string_view(line.text.text).substr(0, line.cells[1].begin));
    const std::size_t digits = std::min(first.find_first_not_of("0123456789"), first.size());
    return digits >= 1 && digits <= 3 && (digits == first.size() || first.substr(digits) == ".") ? line.cells[1].begin : 0;
  }

  void start(std::size_t index, ItemForm form, LineKind kind) {
    start_labelled(index, {});
    units_.back().form = form;
    units_.back().kind = kind;
  }

  void start_labelled(std::size_t index, const ItemLabel& label) {
    const PageLine& line = page_.lines[index];
    Unit unit;
    unit.kind = line.kind;
    unit.level = line.level;
    unit.depth = line.depth;
    unit.form = form_of(line);
    unit.label = marker_label(line.marker);
    unit.year = line.marker.size() == 5 && unit.label.empty() ? line.marker.substr(0, 4) : "";
    StyledText text = line.text;
    if (const std::uint32_t number = number_cell(line); number != 0) {
      unit.label = text.text.substr(0, text.text.find_first_not_of("0123456789"));
      text = slice(text, number, static_cast<std::uint32_t>(text.text.size()));
    }
    if (label.form != LabelForm::none) {
      if (line.kind != LineKind::heading) unit.form = label.form == LabelForm::bullet ? ItemForm::bullet : ItemForm::numbered;
      unit.label = label.label;
      unit.bracketed = label.form == LabelForm::bracketed;
      text = slice(text, label.length, static_cast<std::uint32_t>(text.text.size()));
    }
    unit.lines.push_back({std::move(text), Joint::space, index});
    units_.push_back(std::move(unit));
  }

  void go_on(std::size_t index, bool meant_end) {
    units_.back().lines.push_back({page_.lines[index].text, meant_end ? Joint::end : Joint::space, index});
  }

  void add_card_line(std::size_t index) {
    const PageLine& line = page_.lines[index];
    if (units_.empty() || first_line(units_.back()).card != line.card) return start(index, ItemForm::row, LineKind::row);
    if (is_told(units_.back(), line)) return units_.back().told.push_back(index);
    go_on(index, line.starts_block || line.meant_end);
  }

  const Page& page_;
  SplitOptions how_;
  bool labels_ = false;  ///< labels at the start of lines are real
  bool terms_ = false;   ///< <dt> is a title, the <dd> below it the rest of its reference
  std::vector<Unit> units_;
};

}  // namespace

std::vector<Unit> collect_units(const Page& page, std::size_t begin, std::size_t end, const OwnerWords& owner, SplitOptions how,
                                const std::vector<bool>& taken) {
  UnitCollector collector(page, begin, end, how);
  for (std::size_t i = begin; i < end; ++i) {
    const LineKind kind = page.lines[i].kind;
    if (!taken[i] && kind != LineKind::rule && kind != LineKind::code && !is_page_furniture(page, i, owner)) collector.add(i);
  }
  return collector.units();
}

}  // namespace bibfold
