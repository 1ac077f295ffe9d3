// The names of persons in a stretch of text that a label promises to hold some.
#pragma once

#include <vector>

#include "bibfold/document.h"
#include "bibfold/name.h"

namespace bibfold {

/// "Prof. Jane Doe (Example University), John Roe and Ana Poe, Example Labs" → three. What is no person's full name is left out.
std::vector<Name> companion_names(const StyledText& text);

}  // namespace bibfold
