// What several verbs need from their options.
#pragma once

#include <string_view>

#include "bibfold/stages.h"
#include "options.h"
#include "report.h"

namespace bibfold {

LoadOptions load_options(const Options& options);
int thread_count(const Options& options);
/// -o names a file, not standard output.
bool writes_file(const Options& options);
/// Reports, and gives the exit status of what could not be done.
int fail(const Report& report, std::string_view what);

}  // namespace bibfold
