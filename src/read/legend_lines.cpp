// See legend_lines.h. Only where the item has lines below that do not hang: a converter put them there.
#include "read/legend_lines.h"

#include <cstddef>

#include "read/item_verdicts.h"

namespace bibfold {
namespace {

bool is_legend_item(const PageLine& line) {
  constexpr std::size_t kLongest = 120;
  return line.kind == LineKind::item && line.level == 1 && (line.marker == "*" || line.marker == "+") &&
         line.text.text.size() <= kLongest && explains_marks(line.text.text);
}

}  // namespace

void free_legend_lines(Page& page) {
  for (std::size_t i = 0; i < page.lines.size(); ++i) {
    if (!is_legend_item(page.lines[i])) continue;
    PageLine& legend = page.lines[i];
    const bool lines_below = i + 1 < page.lines.size() && page.lines[i + 1].kind == LineKind::text && !page.lines[i + 1].starts_block &&
                             page.lines[i + 1].indent <= legend.indent;
    if (!lines_below) continue;
    legend.kind = LineKind::text;
    legend.level = 0;
    page.lines[i + 1].starts_block = true;
    for (std::size_t k = i + 1;
         k < page.lines.size() && page.lines[k].kind == LineKind::text && (k == i + 1 || !page.lines[k].starts_block); ++k)
      page.lines[k].level = 0;
  }
}

}  // namespace bibfold
