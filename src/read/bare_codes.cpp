// See bare_codes.h. A code counts where its letters count by one from or to 1: "CVPR23" and "ICML24" are tags of venues.
#include "read/bare_codes.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "text/ascii.h"
#include "text/styled_text.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

/// A line and the number of its code.
struct Coded {
  std::size_t line = 0;
  std::size_t number = 0;
  std::size_t end = 0;  ///< where the reference begins
};

/// Letters, a number, a blank and what begins a reference; false without them.
bool read_bare_code(std::string_view text, std::string& letters, Coded& coded) {
  constexpr std::size_t kMostLetters = 5;
  constexpr std::size_t kMostDigits = 3;
  std::size_t at = 0;
  while (at < text.size() && is_ascii_upper(text[at])) ++at;
  if (at == 0 || at > kMostLetters) return false;
  letters = text.substr(0, at);
  if (at < text.size() && text[at] == '-') ++at;
  const std::size_t first = at;
  for (coded.number = 0; at < text.size() && is_ascii_digit(text[at]) && at - first < kMostDigits; ++at)
    coded.number = coded.number * 10 + static_cast<std::size_t>(text[at] - '0');
  if (at == first || coded.number == 0 || at + 2 >= text.size() || text[at] != ' ') return false;
  coded.end = at + 1;
  std::size_t next = coded.end;
  const char32_t c = next_code_point(text, next);
  return is_upper(c) || c == U'\u201C' || c == U'\u00AB' || c == '"';
}

/// 1, 2, 3, … or 3, 2, 1.
bool counts(const std::vector<Coded>& lines) {
  if (lines.size() < 2) return false;
  const bool up = lines.front().number == 1;
  if (!up && lines.back().number != 1) return false;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    if (lines[i].number != (up ? lines[i - 1].number + 1 : lines[i - 1].number - 1)) return false;
  }
  return true;
}

void mark(PageLine& line, const Coded& coded) {
  line.marker = line.text.text.substr(0, coded.end - 1);
  line.text = trimmed(slice(line.text, static_cast<std::uint32_t>(coded.end), static_cast<std::uint32_t>(line.text.text.size())));
  line.kind = LineKind::item;
  line.level = std::max(line.level, 1);
  line.starts_block = true;
}

}  // namespace

void mark_bare_codes(Page& page) {
  constexpr std::size_t kFewest = 3;
  std::map<std::string, std::vector<Coded>> codes;
  std::string letters;
  for (std::size_t i = 0; i < page.lines.size(); ++i) {
    Coded coded;
    const PageLine& line = page.lines[i];
    if (line.kind != LineKind::text || !line.cells.empty() || !read_bare_code(line.text.text, letters, coded)) continue;
    coded.line = i;
    codes[letters].push_back(coded);
  }
  std::size_t counted = 0;
  std::size_t all = 0;
  for (auto& [prefix, lines] : codes) {
    // The one paper of its kind, "OS1", where others count.
    const bool single = lines.size() == 1 && lines[0].number == 1 && page.lines[lines[0].line].starts_block;
    if (!single && !counts(lines)) lines.clear();
    counted += lines.size() > 1 ? 1U : 0U;
    all += lines.size();
  }
  if (counted == 0 || all < kFewest) return;
  for (const auto& [prefix, lines] : codes) {
    for (const Coded& coded : lines) mark(page.lines[coded.line], coded);
  }
}

}  // namespace bibfold
