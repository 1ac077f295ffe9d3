// See references.h.
#include "read/references.h"

#include <string>
#include <utility>

#include "read/evidence.h"
#include "read/labels.h"
#include "read/sketch.h"
#include "text/front_matter.h"
#include "text/markdown.h"
#include "text/styled_text.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

std::uint32_t offset_in(const Source& source, std::string_view part) {
  return static_cast<std::uint32_t>(part.data() - source.text.data());
}

/// A line of plain text: "<", "_" and a star by itself are characters of titles here.
StyledText plain_line(const Source& source, SourceId id, std::string_view line) {
  StyledText out;
  out.source = id;
  const std::uint32_t base = offset_in(source, line);
  out.anchors.push_back({0, base});
  bool blank = false;
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t begin = at;
    if (is_blank(next_code_point(line, at))) {
      blank = true;
      continue;
    }
    if (blank) out.text += ' ';
    const auto here = static_cast<std::uint32_t>(out.text.size());
    const auto there = base + static_cast<std::uint32_t>(begin);
    const Anchor& last = out.anchors.back();
    if (there - last.source_offset != here - last.text_offset) out.anchors.push_back({here, there});
    out.text += line.substr(begin, at - begin);
    blank = false;
  }
  return out;
}

/// "*On Trees*. *Nature* **3**": pasted with the stars of Markdown.
void take_emphasis(StyledText& text) {
  constexpr int kMostPairs = 8;
  for (int pair = 0; pair < kMostPairs; ++pair) {
    const std::size_t before = text.text.size();
    mend_emphasis(text);
    if (text.text.size() == before) return;
  }
}

}  // namespace

int references_likelihood(std::string_view path, std::string_view text) {
  constexpr std::size_t kLooked = 1U << 16U;
  const std::string suffix = extension(path);
  if (is_foreign_name(path) || (suffix != ".txt" && !suffix.empty()) || front_matter_end(text) != 0) return 0;
  const Sketch sketch = sketch_of(text.substr(0, kLooked));
  if (sketch.owner || sketch.headings || sketch.cv_sections > 0) return 0;
  std::size_t lines = 0;
  std::size_t references = 0;
  for (const std::string_view line : split_lines(text.substr(0, kLooked))) {
    if (trim(line).empty()) continue;
    ++lines;
    StyledText styled;
    styled.text = line;
    const Evidence e = weigh(styled, "");
    references += e.score() >= Evidence::kMedium + 1 && (e.names >= 1 || e.quoted) ? 1U : 0U;
  }
  return lines >= 3 && references * 10 >= lines * 9 ? 60 : 0;
}

Document read_references(const Source& source, SourceId id) {
  Document document;
  document.source = id;
  document.format = Format::references;
  RawList list;
  for (const std::string_view line : split_lines(source.text)) {
    const std::string_view inner = trim(line);
    if (inner.empty() || inner == "\uFEFF") continue;
    RawItem item;
    item.text = plain_line(source, id, inner);
    item.span = {id, offset_in(source, inner), offset_in(source, inner) + static_cast<std::uint32_t>(inner.size())};
    const ItemLabel label = read_label(item.text.text);
    if (label.form != LabelForm::none && label.length < item.text.text.size()) {  // "[3]", "12.", "(4)", "• "
      item.label = label.label;
      item.text = slice(item.text, label.length, static_cast<std::uint32_t>(item.text.text.size()));
    }
    take_emphasis(item.text);
    document.blocks.push_back({item.span, BlockKind::publication, ""});
    list.items.push_back(std::move(item));
  }
  if (!list.items.empty()) {
    list.span = {id, list.items.front().span.begin, list.items.back().span.end};
    document.lists.push_back(std::move(list));
  }
  return document;
}

}  // namespace bibfold
