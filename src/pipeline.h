// The recipe: from inputs to works, stage by stage.
#pragma once

#include <string>
#include <vector>

#include "bibfold/stages.h"

namespace bibfold {

struct RunConfig {
  LoadOptions load;
  MatchOptions match;
  MergeOptions merge;
  bool fold = false;  ///< merge, not convert
  int jobs = 1;
};

struct Run {
  Loaded loaded;
  std::vector<Document> documents;
  std::vector<Publication> publications;
  Matching matching;
  std::vector<Work> works;
  Diagnostics diagnostics;
};

Result<Run> run_pipeline(const RunConfig& config);

}  // namespace bibfold
