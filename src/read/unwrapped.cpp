// See unwrapped.h. Wrapped lines come close to one width, all but the last ones of their paragraphs; unwrapped ones are of any length. Only
// lines that are references by themselves are parted, so that the fields of a card, one to a line, stay together. In wrapped text a line
// that ends early is the last one of its paragraph, too.
#include "read/unwrapped.h"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

#include "read/appendix.h"
#include "read/evidence.h"
#include "read/heading_words.h"
#include "read/item_ends.h"
#include "read/link_lines.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

std::size_t width_of(const PageLine& line) { return static_cast<std::size_t>(line.indent) + line.text.text.size(); }

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

/// The width that the lines of the text come up to: nine in ten are shorter.
std::size_t usual_width(const Page& page) {
  std::vector<std::size_t> widths;
  for (const PageLine& line : page.lines) {
    if (line.kind == LineKind::text) widths.push_back(width_of(line));
  }
  if (widths.empty()) return 0;
  const auto at = widths.begin() + static_cast<std::ptrdiff_t>(widths.size() * 9 / 10);
  std::nth_element(widths.begin(), at, widths.end());
  return *at;
}

/// The first word of the next line would have had room.
bool ends_early(const PageLine& line, const PageLine& next, std::size_t width) {
  const std::string_view text = next.text.text;
  return width_of(line) + 1 + std::min(text.find(' '), text.size()) < width * 95 / 100;
}

/// A whole reference, or at least no line of names and no title.
bool is_reference_line(const PageLine& line) {
  constexpr std::size_t kShortest = 40;
  const std::string_view text = line.text.text;
  if (is_link_line(line.text)) return false;
  if (begins_with_quotation(text)) return text.size() >= kShortest / 2;
  if (text.size() < kShortest || is_line_of_names(line.text)) return false;
  const Evidence e = weigh(line.text, "");
  return e.score() >= Evidence::kWeak && (e.years > 0 || e.venue > 0);
}

bool is_heading_line(const PageLine& line) {
  constexpr std::size_t kLongest = 80;
  const std::string_view text = line.text.text;
  return text.size() <= kLongest && !text.ends_with('.') && begins_like_item(text) && read_heading(text).whole;
}

/// "PRACTITIONER ARTICLES": capitals alone, in text that has no other means.
bool is_capital_line(const PageLine& line) {
  const std::string_view text = line.text.text;
  std::size_t letters = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (is_lower(c) || is_digit(c)) return false;
    letters += is_upper(c) ? 1U : 0U;
  }
  return letters >= 5 && text.size() <= 50 && text.find(' ') != std::string_view::npos;
}

/// Nearly all lines inside of blocks end where there was room for more.
bool has_early_ends(const Page& page, std::size_t width) {
  std::size_t ends = 0;
  std::size_t early = 0;
  for (std::size_t i = 1; i < page.lines.size(); ++i) {
    const PageLine& line = page.lines[i];
    if (line.kind != LineKind::text || line.starts_block || line.level > 0) continue;
    ++ends;
    early += ends_early(page.lines[i - 1], line, width) ? 1U : 0U;
  }
  return ends >= 8 && early * 10 >= ends * 8;
}

class LineMarker {
 public:
  explicit LineMarker(Page& page)
      : page_(page), width_(usual_width(page)), unwrapped_(is_unwrapped(page) || has_early_ends(page, width_)) {}

  void run() {
    for (std::size_t i = 1; i < page_.lines.size(); ++i) {
      PageLine& line = page_.lines[i];
      if (line.kind != LineKind::text || line.starts_block || line.meant_end || line.level > 0 || line.card != kNoBox) continue;
      line.starts_block = begins_reference(i) || is_remark(i) || is_beside_heading(i);
    }
  }

 private:
  [[nodiscard]] bool begins_reference(std::size_t i) const {
    const PageLine& line = page_.lines[i];
    const PageLine& above = page_.lines[i - 1];
    if (!begins_like_item(line.text.text) || line.indent > above.indent) return false;
    if (is_appendix(above.text.text)) return is_reference_line(line);
    if (awaits_title(above.text.text, line.text.text) || is_line_of_venue(line.text)) return false;
    if (!ends_like_item(above.text.text) && !ends_quotation(above.text.text)) return false;
    return (unwrapped_ || ends_early(above, line, width_)) && is_reference_line(above) && is_reference_line(line);
  }

  static bool ends_quotation(std::string_view text) { return text.ends_with('"') || text.ends_with("\u201D"); }

  /// "Winner, 2022 Example Prize" below a book.
  [[nodiscard]] bool is_remark(std::size_t i) const {
    const PageLine& above = page_.lines[i - 1];
    return is_appendix(page_.lines[i].text.text) && ends_like_item(above.text.text) &&
           (is_reference_line(above) || is_appendix(above.text.text));
  }

  [[nodiscard]] bool is_beside_heading(std::size_t i) const {
    if (!unwrapped_) return false;
    const PageLine& line = page_.lines[i];
    const PageLine& above = page_.lines[i - 1];
    const bool heading = is_heading_line(line) || is_capital_line(line);
    if (heading && (ends_like_item(above.text.text) || above.starts_block)) return true;
    return above.starts_block && (is_heading_line(above) || is_capital_line(above));
  }

  Page& page_;
  std::size_t width_;
  bool unwrapped_;
};

}  // namespace

void mark_unwrapped_lines(Page& page) { LineMarker(page).run(); }

}  // namespace bibfold
