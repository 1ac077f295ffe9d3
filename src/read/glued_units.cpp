// See glued_units.h. A text is parted only where its list counts, the number is missing in it, and both halves are long enough for
// references.
#include "read/glued_units.h"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "read/evidence.h"
#include "read/item_ends.h"
#include "read/torn_units.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

constexpr std::size_t kShortest = 30;  // bytes of a reference

/// "C12": letters and a number.
struct Count {
  std::string_view letters;
  int number = 0;
};

std::optional<Count> read_count(const Unit& unit) {
  if (unit.form != ItemForm::numbered || unit.label.empty() || unit.label.size() > 6) return std::nullopt;
  const std::string_view label = unit.label;
  const std::size_t digits = label.find_first_of("0123456789");
  if (digits == std::string_view::npos || label.find_first_not_of("0123456789", digits) != std::string_view::npos) return std::nullopt;
  return Count{label.substr(0, digits), std::atoi(label.data() + digits)};
}

/// The label that should come next, where the list goes on without it; `step`: whether it counts up or down.
std::optional<std::string> missing_label(const Count& here, const std::optional<Count>& next, int step) {
  const int number = here.number + step;
  if (step == 0 || number < 1) return std::nullopt;
  const bool alike = next && next->letters == here.letters;
  if (alike && (next->number - here.number) * step < 2) return std::nullopt;
  return std::string(here.letters) + std::to_string(number);
}

/// Where "[6] Roe" or "6. Roe" begins in `text`, behind the end of a sentence, and the bytes of its label; 0 when it does not.
std::pair<std::size_t, std::size_t> find_label(std::string_view text, const std::string& label, bool bracketed) {
  for (const auto& [open, close] : {std::pair<std::string_view, std::string_view>{" [", "] "}, {" ", ". "}, {" ", ") "}, {" (", ") "}}) {
    if (bracketed != (open == " [")) continue;
    const std::string sign = std::string(open) + label + std::string(close);
    const std::size_t at = text.find(sign);
    if (at == std::string_view::npos || at < kShortest || text.size() - at < kShortest + sign.size()) continue;
    if (ends_like_item(text.substr(0, at)) && begins_like_item(text.substr(at + sign.size()))) return {at, sign.size()};
  }
  return {0, 0};
}

/// The unit from `label` on; nothing when it is glued to no other.
std::optional<Unit> part(Unit& unit, const std::string& label) {
  for (std::size_t i = 0; i < unit.lines.size(); ++i) {
    const StyledText text = unit.lines[i].text;
    const auto [at, length] = find_label(text.text, label, unit.bracketed);
    if (length == 0) continue;
    Unit rest = unit;
    rest.label = label;
    rest.lines.erase(rest.lines.begin(), rest.lines.begin() + static_cast<std::ptrdiff_t>(i));
    rest.lines[0].joint = Joint::space;
    rest.lines[0].text = slice(text, static_cast<std::uint32_t>(at + length), static_cast<std::uint32_t>(text.text.size()));
    unit.lines.resize(i + 1);
    unit.lines[i].text = slice(text, 0, static_cast<std::uint32_t>(at));
    return rest;
  }
  return std::nullopt;
}

}  // namespace

void part_glued_units(std::vector<Unit>& units) {
  int step = 0;
  for (std::size_t i = 0; i < units.size(); ++i) {
    const std::optional<Count> here = read_count(units[i]);
    if (!here) continue;
    const std::optional<Count> next = i + 1 < units.size() ? read_count(units[i + 1]) : std::nullopt;
    if (next && next->letters == here->letters) step = next->number > here->number ? 1 : next->number < here->number ? -1 : 0;
    const std::optional<std::string> label = missing_label(*here, next, step);
    std::optional<Unit> rest = label ? part(units[i], *label) : std::nullopt;
    if (rest) units.insert(units.begin() + static_cast<std::ptrdiff_t>(i) + 1, *std::move(rest));
  }
}

namespace {

bool is_whole_reference(const StyledText& text) {
  constexpr std::size_t kShortestLine = 40;
  const Evidence e = weigh(text, "");
  return e.length >= kShortestLine && e.score() >= Evidence::kMedium && e.names > 0 && (e.numbers || e.venue > 0 || e.years > 0) &&
         begins_like_item(text.text);
}

/// Bytes of a first cell that holds a year and nothing else; 0 without it.
std::uint32_t year_cell(const PageLine& line) {
  if (line.cells.size() < 2 || line.cells[0].begin != 0) return 0;
  const std::string_view first = trim(std::string_view(line.text.text).substr(0, line.cells[1].begin));
  const bool year = first.size() == 4 && first.find_first_not_of("0123456789") == std::string_view::npos;
  return year ? line.cells[1].begin : 0;
}

/// "|      | columns", Proc. Conf. on Kites, 2004. |": no first cell, and no reference by itself: the row above goes on.
bool continues_row(const Page& page, const Unit& above, const Unit& unit) {
  if (above.form != ItemForm::row || unit.form != ItemForm::row || above.lines.empty() || unit.lines.empty()) return false;
  const PageLine& line = page.lines[unit.lines[0].line];
  const PageLine& before = page.lines[above.lines[0].line];
  const auto begins_later = [](const PageLine& l) { return !l.cells.empty() && l.cells.front().column > 0; };
  if (!begins_later(line) || begins_later(before) || before.cells.empty()) return false;
  return !is_whole_reference(unit.text());
}

bool is_year_line(const UnitLine& line) {
  const std::string_view text = line.text.text;
  return text.size() == 4 && is_all_digits(text) && (text.starts_with("19") || text.starts_with("20"));
}

/// "<td>2010</td>" above several paragraphs that are references each: all of them are of that year.
std::vector<Unit> part_year_row(const Unit& unit) {
  std::vector<Unit> parts;
  for (std::size_t i = 1; i < unit.lines.size(); ++i) {
    const bool whole = is_whole_reference(unit.lines[i].text);
    if (parts.empty() && !whole) return {unit};
    if (!whole) {
      parts.back().lines.push_back(unit.lines[i]);
      continue;
    }
    parts.push_back(unit);
    parts.back().lines = {unit.lines[i]};
    if (parts.size() == 1) parts.back().lines.insert(parts.back().lines.begin(), unit.lines[0]);
    if (parts.size() > 1) parts.back().year = unit.lines[0].text.text;
  }
  return parts;
}

std::vector<Unit> part_row(const Page& page, const Unit& unit) {
  if (is_year_line(unit.lines[0])) return part_year_row(unit);
  const StyledText& first = unit.lines[0].text;
  const PageLine& line = page.lines[unit.lines[0].line];
  const std::uint32_t cell = line.text.text == first.text ? year_cell(line) : 0;
  if (!is_whole_reference(slice(first, cell, static_cast<std::uint32_t>(first.text.size())))) return {unit};
  std::vector<Unit> parts;
  for (const UnitLine& l : unit.lines) {
    if (parts.empty() || is_whole_reference(l.text)) {
      parts.push_back(unit);
      parts.back().lines = {l};
      if (parts.size() > 1 && cell > 0) {
        StyledText text = slice(first, 0, cell);
        append(text, l.text, Joint::end);
        parts.back().lines[0].text = std::move(text);
      }
    } else {
      parts.back().lines.push_back(l);
    }
  }
  return parts;
}

}  // namespace

void part_row_units(const Page& page, std::vector<Unit>& units) {
  std::vector<Unit> out;
  out.reserve(units.size());
  for (Unit& unit : units) {
    if (!out.empty() && continues_row(page, out.back(), unit)) {
      mark_appendix(unit);
      absorb(out.back(), unit, Joint::space);
      continue;
    }
    if (unit.form != ItemForm::row || unit.lines.size() < 2) {
      out.push_back(std::move(unit));
      continue;
    }
    for (Unit& part : part_row(page, unit)) out.push_back(std::move(part));
  }
  units = std::move(out);
}

}  // namespace bibfold
