// Decisions → diagnostics of `check`. External function: report_findings.
#include "bibfold/stages.h"

namespace bibfold {

void report_findings(std::span<const Publication>, const Matching&, const SourceSet&, Diagnostics&) {}

}  // namespace bibfold
