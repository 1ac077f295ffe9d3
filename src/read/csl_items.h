// The items in a file of CSL-JSON, wherever they stand in it: an array, one item, an item a line, the wrapper of CSL 1.1, an answer of
// Crossref.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace bibfold {

/// [begin, end) of an item, or of something else that stands where one is expected. `fault`: where it stops to be JSON, or npos.
struct CslItem {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t fault = std::string_view::npos;
};

/// In order, disjoint. A fault costs its own item: the next one is found by its indentation, or by its members. Linear time.
std::vector<CslItem> find_csl_items(std::string_view text);

}  // namespace bibfold
