// Accents that a converter of PDF files wrote beside their letters, as TeX's older fonts set them ("Garc´ıa", "Vukˇcevi´c", "C¸elik",
// "naı̈ve", "Wa\uFFFDlesa"; "Gu\u0308l"): which letters are meant. What is typed so on purpose ("don´t", "dell´arte", "¨quoted¨") stays.
#pragma once

#include <string_view>
#include <vector>

#include "text/mojibake.h"

namespace bibfold {

/// All of them, ascending and disjoint, for `repair_mojibake`. `text` is valid UTF-8.
std::vector<Mojibake> find_loose_accents(std::string_view text);
/// The accent that begins at `at` stands for itself and is one that TeX sets; its length, or 0.
std::size_t loose_accent_length(std::string_view text, std::size_t at);

}  // namespace bibfold
