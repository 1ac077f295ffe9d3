// See misread_words.h. Letters that are made of upright strokes are mistaken for one another, so many strokes for as many.
#include "dedup/misread_words.h"

#include <algorithm>
#include <cstddef>

#include "dedup/known_words.h"

namespace bibfold {
namespace {

/// How many upright strokes a letter is made of, in print; 0 for other letters.
constexpr int strokes_of(char letter) {
  switch (letter) {
    case 'i':
    case 'l':
    case 'r':
      return 1;
    case 'h':
    case 'n':
    case 'u':
      return 2;
    case 'm':
      return 3;
    default:
      return 0;
  }
}

}  // namespace

bool is_misread(std::string_view a, std::string_view b) {
  constexpr std::size_t kLetters = 5;
  if (std::max(a.size(), b.size()) < kLetters) return false;
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < a.size() && j < b.size()) {
    int strokes_a = 0;
    int strokes_b = 0;
    for (; i < a.size() && strokes_of(a[i]) > 0; ++i) strokes_a += strokes_of(a[i]);
    for (; j < b.size() && strokes_of(b[j]) > 0; ++j) strokes_b += strokes_of(b[j]);
    if (strokes_a != strokes_b) return false;
    if (i == a.size() || j == b.size()) break;
    if (a[i++] != b[j++]) return false;
  }
  return i == a.size() && j == b.size() && a != b && !(is_title_word(a) && is_title_word(b));
}

}  // namespace bibfold
