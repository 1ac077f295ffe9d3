// See known_words.h. The lines of the table are sorted: it is searched as it is, and never read as a whole.
#include "dedup/known_words.h"

#include <algorithm>
#include <cstddef>

#include "data.h"

namespace bibfold {

bool is_title_word(std::string_view folded) {
  const std::string_view lines = data::kname_words_tsv;
  std::size_t low = 0;
  std::size_t high = lines.size();
  while (low < high) {
    const std::size_t middle = low + (high - low) / 2;
    const std::size_t newline = middle == 0 ? std::string_view::npos : lines.rfind('\n', middle - 1);
    const std::size_t begin = std::max(low, newline == std::string_view::npos ? 0 : newline + 1);
    const std::size_t end = std::min(lines.find('\n', begin), lines.size());
    const std::string_view line = lines.substr(begin, end - begin);
    const std::string_view word = line.starts_with('#') ? std::string_view() : line.substr(0, line.find('\t'));
    if (word == folded) return word.size() + 1 < line.size() && line[word.size() + 1] == '-';  // rather in titles
    word < folded ? low = std::min(end + 1, lines.size()) : high = begin;
  }
  return false;
}

}  // namespace bibfold
