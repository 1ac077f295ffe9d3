// A venue that was written with its volume, issue, pages and date in one field or line, cut into pieces: `split_venue`. What a venue is,
// is not decided here.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "bibfold/document.h"

namespace bibfold {

/// "Computational Linguistics, Volume 28, Number 3, September 2002", "Nature, 585(7825), 357–362", "Proceedings of X, pages 1–9, Berlin":
/// pieces with offsets in `venue`, the name first. Proceedings keep their "Volume 1: Long Papers", which is a part of their name.
std::vector<Piece> split_venue(std::string_view venue);

/// The same for what stands behind a venue, from `at` on: volume, issue, page and date, whatever else follows them.
std::vector<Piece> read_venue_numbers(std::string_view text, std::uint32_t at);

}  // namespace bibfold
