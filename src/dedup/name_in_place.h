// One name as it was read → the name as meant, where initials, marks or what is left of "et al." took the place of its parts. External
// function: with_parts_in_place. For comparing only.
#pragma once

#include "bibfold/name.h"

namespace bibfold {

/// The name without what took the place of its parts.
Name with_parts_in_place(const Name& name);

}  // namespace bibfold
