// Diagnostics as compilers print them: "file:line:column: severity: message [rule-id]". For editors, CI and people.
#pragma once

#include <string>

#include "bibfold/diagnostic.h"
#include "bibfold/source.h"

namespace bibfold {

struct GccStyle {
  bool color = false;
  bool source_lines = false;  ///< the line below, with the place marked
};

/// One line for the diagnostic and one for each note; columns are bytes, 1-based. A diagnostic that stands nowhere: "bibfold: note: …".
std::string write_gcc(const Diagnostic& diagnostic, const SourceSet& sources, const GccStyle& style);

}  // namespace bibfold
