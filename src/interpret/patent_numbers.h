// Numbers of patents with the office that gave them, or the kind of the document.
#pragma once

#include <cstddef>

#include "interpret/reference_tokens.h"

namespace bibfold {

/// "US20240838721A1", "WO 2018/636920", "No. 21,605,176 B2", "Serial No. 15/436,585": whether the tokens [begin, end) are one.
bool is_patent_number(const TokenizedItem& item, std::size_t begin, std::size_t end);

}  // namespace bibfold
