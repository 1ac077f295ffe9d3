// Text in Cyrillic or Greek letters against its transliteration, of which there are a dozen systems ("Хрущёв": Khrushchev, Hruščëv,
// Chruschtschow): both become letters of a coarse alphabet in which the systems agree. External functions: is_in_other_script,
// is_transliterable, coarse_letters, are_transliterated. For comparing only; reads folded text.
#pragma once

#include <string>
#include <string_view>

namespace bibfold {

/// Most of its letters are of no Latin script: "терапевтический архив", "电力系统保护与控制".
bool is_in_other_script(std::string_view folded);
/// Cheap: no letter of a Latin alphabet comes first.
inline bool begins_in_other_script(std::string_view text) { return !text.empty() && static_cast<unsigned char>(text.front()) >= 0xCD; }
/// Cheap: at one end a letter that is none of ASCII; "η" at the other is spelled, as in formulas.
inline bool has_wide_end(std::string_view text) {
  return begins_in_other_script(text) || (!text.empty() && static_cast<unsigned char>(text.back()) >= 0x80);
}
/// Cyrillic or Greek.
bool is_transliterable(std::string_view folded);
/// "терапевтический архив" and "terapevticheskii arkhiv" → "terapevtihesiarhiv".
std::string coarse_letters(std::string_view folded);
/// One of the two is in Cyrillic or Greek letters, and the other spells it in Latin ones, but for one letter in so many.
bool are_transliterated(std::string_view a, std::string_view b, std::size_t per_error);

}  // namespace bibfold
