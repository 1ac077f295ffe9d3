// What stands around a person's name at the top of a page, and is no part of it: "Curriculum Vitae", titles, degrees, letters, ranks.
#pragma once

#include <string_view>

namespace bibfold {

/// "Prof. Dr. rer. nat. Jane Doe, Ph.D. | CV" → "Jane Doe". A part of `text`.
std::string_view bare_name(std::string_view text);

/// Blanks, dashes, colons, commas and bars at both ends gone.
std::string_view strip_separators(std::string_view text);

}  // namespace bibfold
