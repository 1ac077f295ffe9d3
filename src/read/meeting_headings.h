// "Conferences and workshops", "Congresos": what was printed in proceedings, or what was only told there.
#pragma once

#include <cstddef>

#include "read/heading_words.h"
#include "text/page.h"

namespace bibfold {

/// The heading at `line` names meetings and nothing that is done there, and most of what stands below it is in print.
bool heads_proceedings(const Page& page, std::size_t line, const HeadingReading& reading);

}  // namespace bibfold
