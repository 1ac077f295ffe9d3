// The scalars below a node of YAML as a flat list of named values with their places. External function: add_yaml_fields.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/front_matter.h"

namespace YAML {
class Node;
}

namespace bibfold {

/// Fields of more than this many values are cut off: aliases of aliases would give billions.
inline constexpr std::size_t kMostFields = 5000;

/// Appends every scalar below `root`, which was parsed from `yaml`; `offset` is where `yaml` stands in its source.
void add_yaml_fields(const YAML::Node& root, std::string_view yaml, std::uint32_t offset, std::vector<FrontField>& fields);

}  // namespace bibfold
