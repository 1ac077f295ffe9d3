// One line of a text with a place marked beneath it, for messages: columns as a terminal shows them, long lines clipped around the place.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace bibfold {

/// `marks` stands under `line`: blanks, then "^~~~". Both without an end of line.
struct Excerpt {
  std::string line;
  std::string marks;
  bool operator==(const Excerpt&) const = default;
};

/// Columns that the character takes in a terminal: 0 for combining marks, 2 for wide ones.
std::size_t display_width(char32_t c);
/// Bytes [begin, end) of `line` are marked, at least one column. At most `width` columns are shown; "…" stands where something was cut.
/// Control characters and tabs are shown as one blank. Linear in what is shown, not in the length of the line.
Excerpt make_excerpt(std::string_view line, std::size_t begin, std::size_t end, std::size_t width);
/// Control characters as blanks: safe to print into a terminal, and one line.
std::string printable(std::string_view text);

}  // namespace bibfold
