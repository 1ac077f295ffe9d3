// Where a field goes on to tell of another version of the work: "to appear. An extended abstract appeared in Proceedings of …". External
// function: find_other_version. Only looks; what becomes of the fields is stray_fields' affair.
#pragma once

#include <cstddef>
#include <string_view>

namespace bibfold {

/// Where that sentence begins; npos when there is none.
std::size_t find_other_version(std::string_view text);

}  // namespace bibfold
