// See nested_units.h: `settle_nesting`. The evidence of the inner items against that of the outer one decides.
#include "read/nested_units.h"

#include <cstddef>

#include "read/appendix.h"
#include "read/evidence.h"
#include "read/heading_words.h"
#include "read/torn_units.h"

namespace bibfold {
namespace {

bool is_reference(const Evidence& e) {
  return e.score() >= Evidence::kStrong || (e.score() >= Evidence::kMedium && (e.names >= 2 || e.quoted) && e.years > 0);
}

/// The items below an item are a list of their own below a heading ("2023"), or the lines of one reference, or references of their own.
void settle_children(std::string_view family, std::vector<Unit>& units, std::size_t parent, std::size_t end) {
  bool references = false;
  for (std::size_t i = parent + 1; i < end; ++i) {
    const StyledText child = units[i].text();
    references =
        references || (!is_appendix(child.text) && is_reference(weigh(child, family)));  // "Reviews: *Example Review* 80 (2016), 893–897"
  }
  const StyledText text = units[parent].text();
  const Evidence own = weigh(text, family);
  const HeadingReading reading = read_heading(text.text);
  const bool heading = reading.whole || (own.score() < Evidence::kWeak && own.length < 80);
  if (heading && (references || reading.year)) {
    units[parent].form = ItemForm::heading;
    return;
  }
  for (std::size_t i = parent + 1; i < end; ++i) {
    if (references && own.score() >= Evidence::kMedium && !is_appendix(units[i].text().text)) continue;
    mark_appendix(units[i]);
    absorb(units[parent], units[i], Joint::end);
  }
}

}  // namespace

void settle_nesting(std::string_view owner_family, std::vector<Unit>& units) {
  // Innermost first, so that a child that is itself a heading is settled before its parent looks at it.
  for (std::size_t p = units.size(); p-- > 0;) {
    if (units[p].kind != LineKind::item || units[p].form == ItemForm::heading) continue;
    std::size_t end = p + 1;
    bool headings = false;
    while (end < units.size() && units[end].kind == LineKind::item && units[end].level > units[p].level) {
      headings = headings || units[end].form == ItemForm::heading;
      ++end;
    }
    if (end == p + 1) continue;
    if (headings) {
      units[p].form = ItemForm::heading;
    } else {
      settle_children(owner_family, units, p, end);
      drop_absorbed(units);
    }
  }
}

}  // namespace bibfold
