// Lists of records in YAML: `_data/publications.yml`, a list in the front matter of a page. Each record is read as if it were front matter
// of its own; a line of text in a list is a record with one field, which has no name. What a record is about is not asked here.
#pragma once

#include <string_view>
#include <vector>

#include "text/front_matter.h"

namespace bibfold {

/// A YAML file that is a list of records, or has such lists below keys and in groups: each record as if it were front matter. Empty when it
/// is anything else.
std::vector<FrontMatter> read_yaml_records(std::string_view text);
/// The same for lists of records in the front matter of a page.
std::vector<FrontMatter> read_front_records(std::string_view text);

}  // namespace bibfold
