// Roman numerals. External function: roman_number.
#pragma once

#include <string>
#include <string_view>

namespace bibfold {

/// "lxxxii" → 82; 0 for what is none, and for "iiii", "ic". Lower case, below 400.
inline int roman_number(std::string_view word) {
  struct Part {
    std::string_view letters;
    int value;
  };
  constexpr Part kParts[] = {{"c", 100}, {"xc", 90}, {"l", 50}, {"xl", 40}, {"x", 10}, {"ix", 9}, {"v", 5}, {"iv", 4}, {"i", 1}};
  int total = 0;
  for (const Part& part : kParts) {
    const bool repeats = part.letters == "c" || part.letters == "x" || part.letters == "i";
    for (int times = 0; times < (repeats ? 3 : 1) && word.starts_with(part.letters); ++times) {
      total += part.value;
      word.remove_prefix(part.letters.size());
    }
  }
  return word.empty() ? total : 0;
}

}  // namespace bibfold
