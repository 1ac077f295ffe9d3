// The tables that the program is made of, as text.
#pragma once

#include <span>
#include <string>

#include "bibfold/stages.h"

namespace bibfold {

/// Input formats, then output formats.
std::string list_formats(std::span<const FormatInfo> readers, std::span<const WriterInfo> writers);
/// What `check` and the other verbs report, then the rules by which two publications are told to be one work or not.
std::string list_rules();

}  // namespace bibfold
