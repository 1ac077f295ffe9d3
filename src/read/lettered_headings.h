// "C. Service", "D. Additional information: research support": sections that are lettered in turn, whatever their words say.
#pragma once

#include <cstddef>
#include <optional>

#include "read/heading_lines.h"
#include "text/page.h"

namespace bibfold {

/// Is shown the lines of a page in their order. Begins with an "A. …" of known words; the third letter in turn is the first believed.
class LetteredHeadings {
 public:
  std::optional<HeadingLine> read(const Page& page, std::size_t line);

 private:
  char letter_ = 0;  ///< of the last heading
  int count_ = 0;    ///< how many there were, one behind the other
  int rank_ = 0;
};

}  // namespace bibfold
