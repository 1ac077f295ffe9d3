// See line_hyphens.h: `mend_line_hyphens`. A person may type one such blank; a converter leaves many. Cells of tables are left alone: their
// borders are counted in bytes.
#include "read/line_hyphens.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "text/ascii.h"
#include "text/styled_text.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace bibfold {
namespace {

/// Behind the first of two words that share their end: "Forschungs- und Lehrbericht".
constexpr std::array<std::string_view, 22> kSharing{"and", "as",   "bis", "bzw", "e",  "ed",    "en", "et",  "i",      "nor", "o",
                                                    "och", "oder", "of",  "og",  "or", "sowie", "to", "und", "versus", "vs",  "y"};

bool is_letter_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return false;
  return is_letter(next_code_point(text, at));
}

/// The letter that ends in front of `at` is a small one.
bool is_small_before(std::string_view text, std::size_t at) {
  while (at > 0 && (static_cast<unsigned char>(text[at - 1]) & 0xC0U) == 0x80U) --at;
  return at > 0 && is_lower(next_code_point(text, --at));
}

std::string_view word_at(std::string_view text, std::size_t at) {
  return text.substr(at, std::min(text.find_first_of(" ,.;:)", at), text.size()) - at);
}

/// "10.1111/j.1467- 9876.2005"
bool is_inside_address(std::string_view text, std::size_t hyphen) {
  const std::size_t begin = text.rfind(' ', hyphen) + 1;
  const std::string_view word = text.substr(begin, hyphen - begin);
  return word.find('/') != std::string_view::npos &&
         (word.find("10.") != std::string_view::npos || word.find("://") != std::string_view::npos);
}

/// The hyphen at `at` was the end of a line.
bool ended_line(std::string_view text, std::size_t at) {
  if (at == 0 || at + 3 > text.size() || text[at] != '-' || text[at + 1] != ' ' || text[at + 2] == ' ') return false;
  if (is_ascii_digit(text[at + 2])) return is_inside_address(text, at);
  if (!is_letter_at(text, at + 2) || !is_small_before(text, at)) return false;
  const std::string_view word = word_at(text, at + 2);
  std::size_t first = 0;
  if (is_lower(next_code_point(word, first))) return !is_one_of(kSharing, word);
  // "Alonso- Coello P", not "Kite- A Toolkit"
  const std::size_t begin = text.rfind(' ', at) + 1;
  return begin > 0 && at - begin >= 3 && word.size() >= 3;
}

std::size_t count_ends(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = text.find("- "); at != std::string_view::npos; at = text.find("- ", at + 1))
    count += ended_line(text, at) ? 1U : 0U;
  return count;
}

void mend(StyledText& text) {
  StyledText out;
  std::uint32_t from = 0;
  for (std::size_t at = text.text.find("- "); at != std::string::npos; at = text.text.find("- ", at + 1)) {
    if (!ended_line(text.text, at)) continue;
    const auto end = static_cast<std::uint32_t>(at + 1);
    const StyledText part = slice(text, from, end);
    from == 0 ? append(out, part, Joint::none) : append_wrapped(out, part);
    from = end + 1;
  }
  append_wrapped(out, slice(text, from, static_cast<std::uint32_t>(text.text.size())));
  text = std::move(out);
}

}  // namespace

void mend_line_hyphens(Page& page) {
  constexpr std::size_t kSeveral = 2;
  std::size_t ends = 0;
  for (const PageLine& line : page.lines) ends += line.kind == LineKind::code ? 0U : count_ends(line.text.text);
  if (ends < kSeveral) return;
  for (PageLine& line : page.lines) {
    if (line.cells.empty() && line.kind != LineKind::code && count_ends(line.text.text) > 0) mend(line.text);
  }
}

}  // namespace bibfold
