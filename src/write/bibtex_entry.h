// New entries.
#pragma once

#include <string>

#include "write/bibtex_fields.h"

namespace bibfold {

/// "@article{key,\n  title = {…},\n}" without a line end.
std::string new_bibtex_entry(const Publication& record, const std::string& key, Dialect dialect, bool ascii);

}  // namespace bibfold
