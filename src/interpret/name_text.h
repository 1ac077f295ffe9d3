// Text with names, read by code points: what stands at an offset, and where blanks and letters end. Knows no names.
#pragma once

#include <cstddef>
#include <string_view>

#include "interpret/word_shape.h"
#include "text/utf8.h"

namespace bibfold {

/// 0 at the end of the text.
inline char32_t code_point_at(std::string_view text, std::size_t from) {
  if (from >= text.size()) return 0;
  return next_code_point(text, from);
}

inline std::size_t behind_blanks(std::string_view text, std::size_t from) {
  while (from < text.size()) {
    std::size_t next = from;
    if (!is_blank(next_code_point(text, next))) break;
    from = next;
  }
  return from;
}

/// The letters and hyphens of the word that begins at `from`.
inline std::string_view letters_at(std::string_view text, std::size_t from) {
  std::size_t end = from;
  while (end < text.size()) {
    std::size_t next = end;
    const char32_t c = next_code_point(text, next);
    if (!is_word_letter(c) && !is_combining(c) && c != '-') break;
    end = next;
  }
  return text.substr(from, end - from);
}

}  // namespace bibfold
