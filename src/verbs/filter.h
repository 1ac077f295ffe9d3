// --members, --person and --since: which works a bibliography is limited to, and the limiting.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <vector>

#include "bibfold/result.h"
#include "bibfold/stages.h"
#include "dedup/work_filter.h"
#include "options.h"
#include "pipeline.h"

namespace bibfold {

/// The people named on the command line and in the members file, which the sources hold. One person a line: forms of the name between
/// semicolons, '#' begins a comment. A file or a name that names nobody is a failure: it would limit nothing.
Result<WorkFilter> read_filter(const Options& options, const SourceSet& sources);

struct LeftOut {
  std::size_t works = 0;
  std::set<std::string> keys;
  std::vector<Span> entries;  ///< their entries in .bib files, which writers that copy a .bib take out
};
/// Leaves the other works out.
LeftOut limit_works(std::vector<Work>& works, const WorkFilter& filter, const Reading& reading);

}  // namespace bibfold
