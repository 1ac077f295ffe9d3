// See counted_units.h. A label counts where it is the next one of its list and stands behind the end of a sentence; a year, where the years
// go down or up and what follows it begins like an item.
#include "read/counted_units.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <utility>

#include "read/evidence.h"
#include "read/item_ends.h"
#include "read/labels.h"
#include "read/packed_units.h"
#include "text/ascii.h"
#include "text/styled_text.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

constexpr std::size_t kShortest = 25;     // bytes of a reference
constexpr std::size_t kLongest = 200000;  // of a paragraph that is looked at

/// A place where the next reference begins.
struct Mark {
  std::uint32_t end = 0;    ///< of the reference before
  std::uint32_t begin = 0;  ///< of the text behind the label
  std::string label;
  bool titled = false;  ///< a title in italics, bold type or quotes begins there
};

/// "C12": letters and a number; "c": 3.
struct Count {
  std::string letters;
  int number = 0;
};

Count count_of(const ItemLabel& label) {
  if (label.form == LabelForm::lettered) return {"", label.label[0] - 'a' + 1};
  const std::size_t digits = std::min(label.label.find_first_of("0123456789"), label.label.size());
  return {label.label.substr(0, digits), std::atoi(label.label.c_str() + digits)};
}

bool counts(LabelForm form) {
  return form == LabelForm::bracketed || form == LabelForm::parenthesized || form == LabelForm::dotted || form == LabelForm::closed ||
         form == LabelForm::lettered;
}

/// "… vol. 3, no.": the number behind it is no label.
bool ends_in_abbreviation(std::string_view text) {
  constexpr std::size_t kLongestWord = 5;
  if (!text.ends_with('.')) return false;
  const std::string_view word = text.substr(text.find_last_of(" (") + 1);
  return word.size() <= kLongestWord && std::all_of(word.begin(), word.end() - 1, [](char c) { return is_ascii_letter(c); }) &&
         std::any_of(word.begin(), word.end(), [](char c) { return is_ascii_lower(c); });
}

/// Whether a reference may end before a label of this form.
bool may_end(std::string_view before, LabelForm form) {
  if (before.size() < kShortest) return false;
  return form == LabelForm::bracketed || (ends_like_item(before) && !ends_in_abbreviation(before));
}

/// The labels of one form in `text` that go on counting from `last`, up or down.
std::vector<Mark> find_counted(std::string_view text, LabelForm form, Count last) {
  std::vector<Mark> marks;
  int step = 0;
  std::size_t from = 0;
  for (std::size_t at = text.find(' '); at != std::string_view::npos; at = text.find(' ', at + 1)) {
    if (at < from + kShortest || at + kShortest > text.size()) continue;
    const std::string_view rest = text.substr(at + 1, 16);
    if (!is_ascii_digit(rest[0]) && !is_ascii_letter(rest[0]) && rest[0] != '[' && rest[0] != '(') continue;
    const ItemLabel label = read_label(text.substr(at + 1));
    if (label.form != form) continue;
    const Count here = count_of(label);
    const int by = here.number - last.number;
    if (here.letters != last.letters || (step == 0 ? by != 1 && by != -1 : by != step)) continue;
    if (!may_end(text.substr(from, at - from), form) || !begins_like_item(text.substr(at + 1 + label.length))) continue;
    step = by;
    last = here;
    from = at + 1 + label.length;
    marks.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(from), label.label, false});
  }
  return marks;
}

bool is_year_at(std::string_view text, std::size_t at) {
  if (at + 6 > text.size() || text[at + 4] != ' ') return false;
  const std::string_view year = text.substr(at, 4);
  return is_all_digits(year) && (year.starts_with("19") || year.starts_with("20"));
}

/// "2014 IEEE Conference on Kites": the year of a meeting in the middle of a reference.
bool begins_meeting(std::string_view text) {
  constexpr std::array<std::string_view, 12> kWords{"Conference", "Symposium", "Workshop", "Meeting",  "Proceedings", "International",
                                                    "IEEE",       "ACM",       "Annual",   "Congress", "Edition",     "Joint"};
  const std::string_view head = text.substr(0, 60);
  return std::any_of(kWords.begin(), kWords.end(), [head](std::string_view w) { return head.find(w) != std::string_view::npos; });
}

bool begins_style_run(const StyledText& text, std::size_t at) {
  return std::any_of(text.runs.begin(), text.runs.end(),
                     [at](const StyleRun& r) { return r.begin == at && (r.style == Style::italic || r.style == Style::bold); });
}

bool is_inside_run(const StyledText& text, std::size_t at) {
  return std::any_of(text.runs.begin(), text.runs.end(), [at](const StyleRun& r) { return r.begin < at && at < r.end; });
}

/// "2015 The Residence. … 2014 …": years that head what stands behind them, and stand there only once.
std::vector<Mark> find_year_heads(const StyledText& styled) {
  const std::string_view text = styled.text;
  std::vector<Mark> marks;
  if (!is_year_at(text, 0)) return marks;
  std::string_view last = text.substr(0, 4);
  int step = 0;
  std::size_t from = 0;
  for (std::size_t at = text.find(' '); at != std::string_view::npos; at = text.find(' ', at + 1)) {
    if (at < from + kShortest || at + kShortest > text.size() || !is_year_at(text, at + 1)) continue;
    const std::string_view year = text.substr(at + 1, 4);
    const std::string_view before = text.substr(from, at - from);
    const int by = year.compare(last);
    if ((by < 0 ? -1 : by > 0 ? 1 : step) != step && step != 0) continue;
    const bool styled_head = begins_style_run(styled, at + 6) || begins_with_quotation(text.substr(at + 6));
    const bool ended = (before.ends_with('.') && !ends_in_abbreviation(before)) || before.ends_with("\u201D") || before.ends_with(')');
    if (!ended || is_inside_run(styled, at + 1) || !begins_like_item(text.substr(at + 6))) continue;
    if (!styled_head && begins_meeting(text.substr(at + 6))) continue;
    if (by != 0) step = by < 0 ? -1 : 1;
    last = year;
    from = at + 1;
    marks.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + 1), "", styled_head});
  }
  return marks;
}

/// A title behind each of them, or hardly a part has a year but the one that heads it.
bool are_dated_by_heads(const StyledText& text, const std::vector<Mark>& marks) {
  if (std::all_of(marks.begin(), marks.end(), [](const Mark& m) { return m.titled; })) return true;
  std::uint32_t from = 0;
  std::size_t others = 0;  // "The Age of Lamarck, 1790-1830"
  for (std::size_t i = 0; i <= marks.size(); ++i) {
    const std::uint32_t end = i < marks.size() ? marks[i].end : static_cast<std::uint32_t>(text.text.size());
    others += weigh(slice(text, std::min(from + 5, end), end), "").years > 0 ? 1U : 0U;
    if (i < marks.size()) from = marks[i].begin;
  }
  return others * 4 <= marks.size();
}

/// A number and a point, or a letter, may be anything: each part has to look like a reference.
bool are_references(const StyledText& text, const std::vector<Mark>& marks) {
  std::uint32_t from = 0;
  for (std::size_t i = 0; i <= marks.size(); ++i) {
    const std::uint32_t end = i < marks.size() ? marks[i].end : static_cast<std::uint32_t>(text.text.size());
    const Evidence e = weigh(slice(text, from, end), "");
    if (e.score() < Evidence::kWeak || e.years == 0 || e.against > 0) return false;
    if (i < marks.size()) from = marks[i].begin;
  }
  return true;
}

/// The lines are still as the author set them: paragraphs.h reads them.
bool has_year_lines(const Unit& unit) {
  return std::any_of(unit.lines.begin() + 1, unit.lines.end(), [](const UnitLine& l) { return is_year_at(l.text.text, 0); });
}

/// Where the parts of `unit` begin; the label of its first part where it stands in its text.
std::vector<Mark> find_marks(const Unit& unit, const StyledText& text, ItemLabel& first) {
  if (unit.label.empty()) first = read_label(text.text);
  if (unit.label.empty() && !counts(first.form)) {
    if (has_year_lines(unit)) return {};
    std::vector<Mark> heads = find_year_heads(text);
    if (!heads.empty() && !are_dated_by_heads(text, heads)) heads.clear();
    return heads;
  }
  for (const LabelForm form : {LabelForm::bracketed, LabelForm::dotted, LabelForm::lettered, LabelForm::closed, LabelForm::parenthesized}) {
    if (unit.label.empty() ? form != first.form : unit.bracketed != (form == LabelForm::bracketed)) continue;
    const bool letter = unit.label.size() == 1 && is_ascii_lower(unit.label[0]);
    if (letter != (form == LabelForm::lettered) && !unit.label.empty()) continue;
    const ItemLabel own = unit.label.empty() ? first : ItemLabel{form, unit.label, 0};
    std::vector<Mark> marks = find_counted(text.text, form, count_of(own));
    if (!marks.empty() && (form == LabelForm::bracketed || are_references(text, marks))) return marks;
  }
  return {};
}

void split_counted(Unit unit, std::vector<Unit>& out) {
  const bool single = unit.form == ItemForm::heading || unit.form == ItemForm::row || unit.lines.empty();
  const StyledText text = single ? StyledText{} : unit.text();
  ItemLabel first;
  std::vector<Mark> marks;
  if (text.text.size() > 2 * kShortest && text.text.size() < kLongest) marks = find_marks(unit, text, first);
  if (marks.empty()) return out.push_back(std::move(unit));
  std::uint32_t from = unit.label.empty() ? first.length : 0;
  std::string label = unit.label.empty() ? first.label : unit.label;
  const bool counted = !marks.front().label.empty();
  for (std::size_t i = 0; i <= marks.size(); ++i) {
    const std::uint32_t end = i < marks.size() ? marks[i].end : static_cast<std::uint32_t>(text.text.size());
    Unit part = part_of(unit, slice(text, from, end), i == 0);
    part.label = counted ? label : "";
    if (counted) part.form = ItemForm::numbered;
    out.push_back(std::move(part));
    if (i == marks.size()) break;
    from = marks[i].begin;
    label = marks[i].label;
  }
}

}  // namespace

void split_counted_units(std::vector<Unit>& units) {
  std::vector<Unit> out;
  out.reserve(units.size());
  for (Unit& unit : units) split_counted(std::move(unit), out);
  units = std::move(out);
}

}  // namespace bibfold
