// See lettered_headings.h.
#include "read/lettered_headings.h"

#include <string_view>

namespace bibfold {

std::optional<HeadingLine> LetteredHeadings::read(const Page& page, std::size_t i) {
  const PageLine& line = page.lines[i];
  const std::string_view text = line.text.text;
  const bool marked = line.kind == LineKind::heading || line.kind == LineKind::text;
  if (!marked || !line.starts_block || !ends_block(page, i) || text.size() < 6 || text[0] < 'A' || text[0] > 'Z') return std::nullopt;
  if (text.substr(1, 2) != ". " || is_sentence(text)) return std::nullopt;
  const bool next = count_ > 0 && text[0] == letter_ + 1;
  const HeadingReading reading = read_heading(text);
  if (!next && (text[0] != 'A' || reading.kind == SectionKind::unknown)) return std::nullopt;
  letter_ = text[0];
  count_ = next ? count_ + 1 : 1;
  if (!next) rank_ = line.kind == LineKind::heading ? line.level : kSectionWordRank;
  if (count_ < 3) return std::nullopt;
  return HeadingLine{rank_, reading, true};
}

}  // namespace bibfold
