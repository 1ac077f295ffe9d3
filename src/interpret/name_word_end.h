// Where one word of a name ends: letters, apostrophes and hyphens between letters, periods behind initials and inside abbreviations.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace bibfold {

/// Where the word stands in its name.
enum class NamePlace : std::uint8_t { first, behind_initials, behind_word };

/// The end of the word that begins at `begin` of `text`, at `limit` at the latest; what stands behind it is looked at as well.
std::size_t name_word_end(std::string_view text, std::size_t begin, std::size_t limit, NamePlace place);

/// The end of a name in Han, Kana or Hangul; a middle dot divides two names in Han.
std::size_t native_name_end(std::string_view text, std::size_t begin);

/// Where the initials of "UmedaH" begin; 0 when there are none.
std::size_t glued_initials(std::string_view word);

}  // namespace bibfold
