// Bytes to standard output and to files: complete, or an error. Files are replaced atomically: a failed run leaves the old one as it was.
#pragma once

#include <string>
#include <string_view>

#include "bibfold/result.h"

namespace bibfold {

/// How a file was written. `unchanged`: --if-changed found the same bytes, and left it untouched.
enum class Written { replaced, unchanged };

/// Everything, or a Failure with the cause. A reader that has gone away ends the program quietly (SIGPIPE).
Result<Written> write_standard_output(std::string_view bytes);
/// To a temporary file in the same folder, then renamed. Follows symbolic links, keeps the permissions of an existing file. What is no
/// regular file (a device, a pipe) is written to as it is.
Result<Written> write_file(const std::string& path, std::string_view bytes, bool if_changed);
/// To `path`, or to standard output when it is "" or "-".
Result<Written> write_output(const std::string& path, std::string_view bytes, bool if_changed);

}  // namespace bibfold
