// See legend_lines.h. A legend stands alone in its item; a bullet is one only where lines below it do not hang: a converter put them there.
#include "read/legend_lines.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

#include "read/evidence.h"
#include "read/heading_words.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

/// "A. Doe, B. Roe, Title. (Preprint, * = equal contribution)" → "A. Doe, B. Roe, Title. "
std::string_view before_bracket(std::string_view text) {
  const std::size_t open = text.find('(');
  return open != std::string_view::npos && trim(text).ends_with(')') ? text.substr(0, open) : text;
}

bool is_legend_item(const PageLine& line) {
  constexpr std::size_t kLongest = 120;
  return line.kind == LineKind::item && line.level == 1 && (line.marker == "*" || line.marker == "+") &&
         line.text.text.size() <= kLongest && explains_marks(line.text.text);
}

}  // namespace

bool explains_marks(std::string_view text) {
  constexpr std::array<std::string_view, 15> kWords{
      "acceptance rates",     "in brackets",  "in parentheses",   "equal contribution", "equally",
      "corresponding author", "denotes",      "denote",           "indicates",          "co first",
      "joint first",          "alphabetical", "gleicher beitrag", "underlined",         "shared first"};
  const std::string folded = fold_text(text);
  return std::any_of(kWords.begin(), kWords.end(), [&](std::string_view w) { return folded.find(w) != std::string::npos; });
}

bool is_legend(const ListItem& item) {
  const Evidence& e = item.evidence;
  if (e.length > 400 || e.names >= 3 || e.quoted || e.numbers) return false;
  if (explains_codes(item.text.text)) return true;
  // "Nimble Kites / A. Doe, B. Roe (co-first), C. Poe / Proceedings …, 2021": a reference that tells of one of its authors.
  if (e.names >= 2 && e.venue > 0 && e.length > 120) return false;
  constexpr std::size_t kItem = 20;  // bytes in front of a bracket that are more than the mark itself
  const std::string_view front = before_bracket(item.text.text);
  return explains_marks(front.size() < kItem ? std::string_view(item.text.text) : front);
}

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
