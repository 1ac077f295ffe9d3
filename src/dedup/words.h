// The words of a folded text, as views of it, and some of them as a text again.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "text/utf8.h"

namespace bibfold {

using Words = std::vector<std::string_view>;

/// None of an empty text.
inline Words words_in(std::string_view words) { return words.empty() ? Words{} : split(words, ' '); }

/// The words from `begin` to before `end`, with a blank between them.
inline std::string joined(const Words& words, std::size_t begin, std::size_t end) {
  std::string out;
  for (std::size_t i = begin; i < end; ++i) {
    if (!out.empty()) out += ' ';
    out += words[i];
  }
  return out;
}

}  // namespace bibfold
