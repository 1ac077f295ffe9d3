// A make rule over everything that a run has read, for `include` in a Makefile.
#pragma once

#include <span>
#include <string>

#include "bibfold/result.h"

namespace bibfold {

/// "out.bib: a.md b\ c.md" and an empty rule for each input, so that make does not stop when one is deleted. `target` itself is left out of
/// its inputs. A path that no make rule can name (it holds ';', '|', a tab or a newline, or ends in '\') is a Failure.
Result<std::string> make_rule(const std::string& target, std::span<const std::string> inputs);

}  // namespace bibfold
