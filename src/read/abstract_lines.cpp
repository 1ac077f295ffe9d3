// See abstract_lines.h. The section of the list goes on behind it.
#include "read/abstract_lines.h"

#include <array>
#include <cstddef>
#include <string>

#include "read/heading_words.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace bibfold {
namespace {

bool heads_abstract(const PageLine& line) {
  constexpr std::array<std::string_view, 5> kWords{"abstract", "tl dr", "tldr", "resumen", "zusammenfassung"};
  return line.kind == LineKind::heading && is_one_of(kWords, fold_text(line.text.text));
}

/// Something stands above that an abstract may belong to: no section begins with one.
bool has_item_above(const Page& page, std::size_t line) {
  if (line == 0) return false;
  const PageLine& above = page.lines[line - 1];
  return above.kind == LineKind::text || above.kind == LineKind::item ||
         (above.kind == LineKind::heading && !read_heading(above.text.text).whole);
}

}  // namespace

void join_abstracts(Page& page) {
  for (std::size_t i = 0; i + 1 < page.lines.size(); ++i) {
    if (!heads_abstract(page.lines[i]) || page.lines[i + 1].kind != LineKind::text || !has_item_above(page, i)) continue;
    for (const std::size_t line : {i, i + 1}) {
      page.lines[line].kind = LineKind::text;
      page.lines[line].told = true;
    }
    for (std::size_t rest = i + 2; rest < page.lines.size() && !page.lines[rest].starts_block; ++rest) page.lines[rest].told = true;
  }
}

}  // namespace bibfold
