// Lookup in a table of data/ as it is compiled in: lines sorted by bytes, the key up to the first tab, '#' comments on top. A binary
// search over the text itself: nothing is parsed at start-up, nothing is allocated.
#pragma once

#include <algorithm>
#include <optional>
#include <string_view>

namespace bibfold {

/// What follows the key and its tab in the key's line ("" for a bare key); nothing when no line has the key.
inline std::optional<std::string_view> find_row(std::string_view table, std::string_view key) {
  std::size_t low = 0;
  std::size_t high = table.size();
  while (low < high) {  // both are starts of lines, or the end
    const std::size_t middle = low + (high - low) / 2;
    const std::size_t before = middle == 0 ? std::string_view::npos : table.rfind('\n', middle - 1);
    const std::size_t begin = before == std::string_view::npos || before < low ? low : before + 1;
    const std::size_t end = std::min(table.find('\n', begin), table.size());
    const std::string_view line = table.substr(begin, end - begin);
    const std::string_view found = line.substr(0, line.find('\t'));
    if (found == key) return line.substr(std::min(line.size(), found.size() + 1));
    if (found < key) {
      low = std::min(end + 1, table.size());
    } else {
      high = begin;
    }
  }
  return std::nullopt;
}

}  // namespace bibfold
