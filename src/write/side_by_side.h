// Two publications next to each other, with the words marked that differ: what a person has to see who decides whether they are one work.
// External function: write_side_by_side. Decides nothing.
#pragma once

#include <cstddef>
#include <string>

#include "bibfold/publication.h"
#include "bibfold/source.h"

namespace bibfold {

struct SideStyle {
  std::size_t width = 80;  ///< columns of the terminal
  bool color = false;      ///< red and green, else [-gone-] and {+new+}
};

/// A line or more for each field that one of the two has.
std::string write_side_by_side(const Publication& a, const Publication& b, const SourceSet& sources, const SideStyle& style);

}  // namespace bibfold
