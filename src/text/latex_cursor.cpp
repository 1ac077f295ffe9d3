// See latex_cursor.h.
#include "text/latex_cursor.h"

#include <algorithm>

#include "text/ascii.h"
#include "text/latex_group.h"

namespace bibfold {
namespace {

constexpr auto kNone = std::string_view::npos;
constexpr std::size_t kLongestOption = 400;

}  // namespace

void LatexCursor::skip_blanks() {
  while (at < text.size() && (text[at] == ' ' || text[at] == '\t' || text[at] == '\n' || text[at] == '\r')) ++at;
}

std::string_view LatexCursor::take_argument() {
  constexpr std::size_t kLongest = 4000;
  const std::size_t before = at;
  skip_blanks();
  const std::size_t length = stands("{") ? behind_latex_group(text.substr(at, kLongest), 0) : kNone;
  if (length == kNone) {
    at = before;
    return {};
  }
  const std::string_view inside = text.substr(at + 1, length - 2);
  at += length;
  return inside;
}

std::string_view LatexCursor::take_option() {
  if (!stands("[")) return {};
  int depth = 0;
  const std::size_t end = std::min(text.size(), at + kLongestOption);
  for (std::size_t i = at; i < end; ++i) {
    depth += text[i] == '[' || text[i] == '{' ? 1 : text[i] == ']' || text[i] == '}' ? -1 : 0;
    if (depth > 0) continue;
    const std::string_view inside = text.substr(at + 1, i - at - 1);
    at = i + 1;
    return inside;
  }
  return {};
}

void LatexCursor::skip_options() {
  if (stands("*")) ++at;
  while (stands("[")) {
    const std::size_t before = at;
    take_option();
    if (at == before) return;
  }
}

std::string_view LatexCursor::take_word() {
  const std::size_t begin = at;
  while (at < text.size() && is_ascii_letter(text[at])) ++at;
  return text.substr(begin, at - begin);
}

}  // namespace bibfold
