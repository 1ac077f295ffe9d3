// argv → Options, or the answer that is given instead of a run: help, version, what is wrong with the command line.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "options.h"

namespace bibfold {

/// Printed on standard output when `status` is 0, else on standard error.
struct Answer {
  std::string text;
  int status = 0;
};

/// `arguments`: argv without the program's name. Never throws. Every usage error is status 2.
std::variant<Options, Answer> parse_command_line(const std::vector<std::string>& arguments);

}  // namespace bibfold
