// See the header.
#include "text/any_word.h"

#include <algorithm>
#include <bitset>

#include "text/utf8.h"

namespace bibfold {

namespace {

/// Of two letters of any case, one of 1024 numbers: words are told apart by their first two, of which texts hold few.
std::size_t pair_of(char a, char b) { return (static_cast<std::size_t>(a & 31) << 5U) | static_cast<std::size_t>(b & 31); }

}  // namespace

bool holds_any_ignoring_case(std::string_view text, std::span<const std::string_view> words) {
  std::bitset<1024> begins;
  for (const std::string_view word : words) begins.set(pair_of(word[0], word[1]));
  for (std::size_t at = 0; at + 1 < text.size(); ++at) {
    if (!begins.test(pair_of(text[at], text[at + 1]))) continue;
    const std::string_view rest = text.substr(at);
    if (std::any_of(words.begin(), words.end(), [rest](std::string_view word) { return starts_with_ignoring_case(rest, word); }))
      return true;
  }
  return false;
}

}  // namespace bibfold
