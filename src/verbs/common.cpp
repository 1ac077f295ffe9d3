// Options → what the pipeline wants to know. External functions: see common.h.
#include "verbs/common.h"

#include <algorithm>
#include <thread>

#include "verbs/verbs.h"

namespace bibfold {

LoadOptions load_options(const Options& options) {
  LoadOptions load{options.inputs, options.from, options.exclude, {}};
  if (writes_file(options)) load.outputs.push_back(options.output);
  if (!options.depfile.empty()) load.outputs.push_back(options.depfile);
  return load;
}

int thread_count(const Options& options) {
  if (options.jobs > 0) return options.jobs;
  return std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
}

bool writes_file(const Options& options) { return !options.output.empty() && options.output != "-"; }

int fail(const Report& report, std::string_view what) {
  report.failure(what);
  return kFailed;
}

}  // namespace bibfold
