// The texts of --help and --version, made from the tables of options.h.
#pragma once

#include <string>

#include "options.h"

namespace bibfold {

/// What `bibfold --help` prints: the verbs, and how to go on.
std::string help_text();
/// What `bibfold VERB --help` prints: purpose, options, examples.
std::string help_text(Verb verb);
/// "bibfold 0.1.0\n"
std::string version_text();

}  // namespace bibfold
