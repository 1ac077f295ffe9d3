// Values of a preprint's record that say again what its stage and its identifiers say. External function: is_implied.
#pragma once

#include "bibfold/publication.h"
#include "dedup/survivorship.h"

namespace bibfold {

/// "preprint" as genre, "arXiv" as publisher, "CoRR" with volume "abs/1609.08144".
bool is_implied(Field field, const Member& member);

}  // namespace bibfold
