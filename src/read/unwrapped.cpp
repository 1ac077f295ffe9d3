// See unwrapped.h. Wrapped lines come close to one width, all but the last ones of their paragraphs; unwrapped ones are of any length. Only
// lines that are references by themselves are parted, so that the fields of a card, one to a line, stay together.
#include "read/unwrapped.h"

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "read/evidence.h"
#include "read/heading_words.h"
#include "read/item_ends.h"
#include "read/link_lines.h"

namespace bibfold {
namespace {

/// Lines of many lengths, the longest longer than any column of text.
bool is_unwrapped(const Page& page) {
  constexpr std::size_t kColumn = 120;
  std::size_t width = 0;
  for (const PageLine& line : page.lines) width = std::max(width, line.text.text.size());
  if (width < kColumn) return false;
  std::size_t lines = 0;
  std::size_t full = 0;
  for (const PageLine& line : page.lines) {
    if (line.kind != LineKind::text || line.text.text.size() * 2 < width) continue;
    ++lines;
    full += line.text.text.size() * 100 >= width * 88 ? 1U : 0U;
  }
  return lines >= 3 && full * 10 <= lines * 5;
}

/// A whole reference, or at least no line of names and no title.
bool is_reference_line(const PageLine& line) {
  constexpr std::size_t kShortest = 40;
  if (line.text.text.size() < kShortest || is_link_line(line.text) || is_line_of_names(line.text)) return false;
  const Evidence e = weigh(line.text, "");
  return e.score() >= Evidence::kWeak && (e.years > 0 || e.venue > 0);
}

bool is_heading_line(const PageLine& line) {
  constexpr std::size_t kLongest = 80;
  const std::string_view text = line.text.text;
  return text.size() <= kLongest && !text.ends_with('.') && begins_like_item(text) && read_heading(text).whole;
}

}  // namespace

void mark_unwrapped_lines(Page& page) {
  if (!is_unwrapped(page)) return;
  for (std::size_t i = 1; i < page.lines.size(); ++i) {
    PageLine& line = page.lines[i];
    const PageLine& above = page.lines[i - 1];
    if (line.kind != LineKind::text || line.starts_block || line.meant_end || line.level > 0 || line.card != kNoBox) continue;
    const bool references = is_reference_line(above) && is_reference_line(line) && ends_like_item(above.text.text);
    const bool heading = (is_heading_line(line) && (ends_like_item(above.text.text) || above.starts_block)) ||
                         (above.starts_block && is_heading_line(above));
    line.starts_block = (references && begins_like_item(line.text.text)) || heading;
  }
}

}  // namespace bibfold
