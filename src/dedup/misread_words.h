// Words of which a scan made others: "algorithrn" for "algorithm". External function: is_misread.
#pragma once

#include <string_view>

namespace bibfold {

/// "algorithrn" and "algorithm", "visiializatiori" and "visualization": the strokes of each run of such letters, read as others from a
/// scan, are the same, and the one is no word.
bool is_misread(std::string_view a, std::string_view b);

}  // namespace bibfold
