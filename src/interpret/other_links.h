// Links beside a reference that lead to something else than the paper: its data, its code, what the press said. By their labels alone.
#pragma once

#include <string_view>

namespace bibfold {

/// "Replication data", "Code", "slides": what such a link identifies is not the paper.
bool leads_elsewhere(std::string_view label);

}  // namespace bibfold
