// UTF-8 that was read as Windows-1252 and saved again ("Iâ€™m", "MÃ¼ller", "ðŸ“§"): found and put right, sequence by sequence, and only
// where the result is one valid character and the reading as typed text is not plausible ("„Spaß“" stays).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "bibfold/source.h"

namespace bibfold {

/// A garbled character: bytes [begin, end) of the text mean `meant`.
struct Mojibake {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  char32_t meant = 0;
  bool operator==(const Mojibake&) const = default;
};

/// All of them, ascending and disjoint. `text` is valid UTF-8.
std::vector<Mojibake> find_mojibake(std::string_view text);
/// The text as it was meant; `shifts` (of this text to its file) are carried over.
std::string repair_mojibake(std::string_view text, const std::vector<Mojibake>& found, std::vector<OffsetShift>& shifts);

}  // namespace bibfold
