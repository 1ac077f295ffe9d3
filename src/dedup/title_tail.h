// Where a title ends that goes on with what is none: the address of a file, the first of the editors. External functions:
// end_before_address, end_before_editors.
#pragma once

#include <cstddef>
#include <string_view>

namespace bibfold {

/// "…, at web site: http://example.org. An extended abstract …": npos when there is none.
std::size_t end_before_address(std::string_view title);
/// "… homing sequences. In R. L.", cut inside the editors: npos when it is not.
std::size_t end_before_editors(std::string_view title);

}  // namespace bibfold
