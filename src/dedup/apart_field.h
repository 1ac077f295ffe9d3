// The field bibfold-apart of a work: which others, by their keys, it was not joined to. External functions: name_each_other, forget_itself.
#pragma once

#include "bibfold/work.h"

namespace bibfold {

/// In a merged entry, or one that is no entry of a file: the others are written as they were read. Only where both are, in the one of the
/// smaller key.
void name_each_other(Work& a, Work& b);

/// Two that an earlier merge left apart may have become one: what the work names of itself goes.
void forget_itself(Work& work);

}  // namespace bibfold
