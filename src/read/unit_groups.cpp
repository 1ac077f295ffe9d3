// See unit_groups.h. One pass each from top to bottom, with what holds at the moment.
#include "read/unit_groups.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

#include "read/evidence.h"
#include "read/heading_lines.h"
#include "read/heading_words.h"
#include "read/link_lines.h"
#include "text/ascii.h"
#include "text/styled_text.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

/// "2021  Doe J. …" above "      Doe J, Roe R. …": the year that stands at the left of an item.
std::string leading_year(std::string_view text) {
  const bool digits = text.size() > 5 && std::all_of(text.begin(), text.begin() + 4, [](char c) { return is_ascii_digit(c); });
  const bool year = digits && (text.starts_with("19") || text.starts_with("20"));
  return year && (text[4] == ' ' || text[4] == ':') ? std::string(text.substr(0, 4)) : std::string();
}

/// Years that only go up or only go down, the first one beside the first item; those without one have no other year.
bool heads_years(std::string_view owner_family, const std::vector<Unit>& units) {
  std::vector<std::string> years;
  for (const Unit& unit : units) {
    if (unit.form == ItemForm::heading) continue;
    std::string year = leading_year(unit.lines.front().text.text);
    if (year.empty() && (years.empty() || weigh(unit.text(), owner_family).years > 0)) return false;
    if (!year.empty()) years.push_back(std::move(year));
  }
  return years.size() >= 2 && (std::is_sorted(years.begin(), years.end()) || std::is_sorted(years.rbegin(), years.rend()));
}

bool has_year_column(std::string_view owner_family, const std::vector<Unit>& units) {
  std::size_t all = 0;
  std::size_t dated = 0;
  for (const Unit& unit : units) {
    if (unit.form == ItemForm::heading) continue;
    ++all;
    dated += leading_year(unit.lines.front().text.text).empty() ? 0U : 1U;
  }
  return dated >= 2 && (dated * 2 >= all || heads_years(owner_family, units));
}

class Grouping {
 public:
  Grouping(const Page& page, bool in_list) : page_(page), in_list_(in_list) {}

  void settle(Unit& unit) {
    const StyledText styled = unit.text();
    const std::string& text = styled.text;
    const HeadingReading reading = text.size() < 200 && !is_linked_line(styled) ? read_heading(text) : HeadingReading{};
    // Years and known words between the items of a list are headings even without markup.
    const bool known = reading.year ? text.size() < 40 : reading.whole && text.size() < 60 && unit.form == ItemForm::paragraph;
    if (known) unit.form = ItemForm::heading;
    if (unit.kind == LineKind::heading && is_legend_heading(page_.lines[unit.lines.front().line])) unit.form = ItemForm::paragraph;
    if (unit.form == ItemForm::heading) return take_heading(std::string(heading_title(text)), reading);
    unit.group = topic_;
    const std::string& year = unit.year.empty() ? year_ : unit.year;
    if (!year.empty()) unit.group += (unit.group.empty() ? "" : " / ") + year;
  }

 private:
  void take_heading(std::string title, const HeadingReading& reading) {
    if (reading.year) {
      if (read_heading(topic_).alone) topic_.clear();  // "In press", then "2022": one row of headings
      year_ = std::move(title);
    } else {
      // A topic below a heading that promises nothing is more likely the title of what is described there.
      topic_ = in_list_ || reading.whole ? std::move(title) : std::string();
      year_.clear();
    }
  }

  const Page& page_;
  bool in_list_;
  std::string topic_;
  std::string year_;
};

/// "Cases argued", "Selected op-eds and essays": a few words, and none of the signs of a title or a reference.
bool has_shape_of_heading(std::string_view text) {
  constexpr std::ptrdiff_t kMostBlanks = 4;
  constexpr std::size_t kLongest = 50;
  return text.size() <= kLongest && std::count(text.begin(), text.end(), ' ') <= kMostBlanks && is_upper_at(text, 0) &&
         text.find_first_of(".,;:?!\"0123456789") == std::string_view::npos;
}

}  // namespace

void read_year_column(std::string_view owner_family, std::vector<Unit>& units) {
  if (!has_year_column(owner_family, units)) return;
  std::string year;
  for (Unit& unit : units) {
    const bool heading = unit.form == ItemForm::heading;
    const std::string own = heading ? std::string() : leading_year(unit.lines.front().text.text);
    if (heading || !own.empty()) {
      year = own;
    } else if (unit.year.empty() && weigh(unit.text(), owner_family).years == 0) {
      unit.year = year;
    }
  }
}

void settle_bold_headings(const Page& page, std::size_t begin, std::vector<Unit>& units) {
  const auto is_bold = [&page](std::size_t i) {
    const PageLine& line = page.lines[i];
    return line.kind == LineKind::text && line.starts_block && ends_block(page, i) && is_wholly(line.text, Style::bold);
  };
  if (begin == 0 || !is_bold(begin - 1)) return;
  for (std::size_t k = 1; k < units.size(); ++k) {
    Unit& unit = units[k];
    if (unit.form != ItemForm::paragraph || unit.lines.size() != 1 || !is_bold(unit.lines.front().line)) continue;
    const bool card = k + 1 < units.size() && (is_line_of_names(units[k + 1].lines.front().text) || is_linked_line(units[k + 1].text()));
    if (!card && has_shape_of_heading(heading_title(unit.lines.front().text.text))) unit.form = ItemForm::heading;
  }
}

void settle_headings(const Page& page, bool in_list, std::vector<Unit>& units) {
  Grouping grouping(page, in_list);
  for (Unit& unit : units) grouping.settle(unit);
}

}  // namespace bibfold
