// Clips a line around the place that a message is about, and underlines it. External functions: see excerpt.h.
#include "text/excerpt.h"

#include <algorithm>

#include <utf8proc.h>

#include "text/utf8.h"

namespace bibfold {
namespace {

bool is_control(char32_t c) { return c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0x2028 || c == 0x2029 || (c >= 0x202a && c <= 0x202e); }

std::size_t width_of(char32_t c) { return is_control(c) ? 1 : display_width(c); }

void append_shown(std::string& out, char32_t c) {
  if (is_control(c)) {
    out += ' ';
  } else {
    append_utf8(out, c);
  }
}

/// The start of the character that `at` stands in.
std::size_t character_start(std::string_view text, std::size_t at) {
  while (at > 0 && at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) --at;
  return at;
}

/// How far to the left of `at` the excerpt begins when it may take `room` columns.
std::size_t begin_before(std::string_view line, std::size_t at, std::size_t room) {
  while (at > 0) {
    const std::size_t before = previous_offset(line, at);
    std::size_t from = before;
    const std::size_t width = width_of(next_code_point(line, from));
    if (width > room) break;
    room -= width;
    at = before;
  }
  return at;
}

}  // namespace

std::size_t display_width(char32_t c) {
  if (c < 0x80) return 1;
  return static_cast<std::size_t>(std::max(utf8proc_charwidth(static_cast<utf8proc_int32_t>(c)), 0));
}

Excerpt make_excerpt(std::string_view line, std::size_t begin, std::size_t end, std::size_t width) {
  begin = character_start(line, std::min(begin, line.size()));
  Excerpt out;
  // A third of the line is for what stands before the place.
  std::size_t at = begin_before(line, begin, begin <= width / 2 ? begin : width / 3);
  std::size_t column = 0;
  if (at > 0) {
    out.line = "…";
    column = 1;
  }
  std::size_t marked_from = column;
  std::size_t marked_to = column;
  while (at < line.size()) {
    const std::size_t start = at;
    const char32_t c = next_code_point(line, at);
    if (column + width_of(c) >= width && at < line.size()) {
      out.line += "…";
      if (start < end) marked_to = column + 1;
      break;
    }
    if (start == begin) marked_from = column;
    append_shown(out.line, c);
    column += width_of(c);
    if (start < end) marked_to = column;
  }
  if (begin >= line.size()) marked_from = column;
  const std::size_t marked = marked_to > marked_from ? marked_to - marked_from : 1;
  out.marks = std::string(marked_from, ' ') + '^' + std::string(marked - 1, '~');
  return out;
}

std::string printable(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) append_shown(out, next_code_point(text, at));
  return out;
}

}  // namespace bibfold
