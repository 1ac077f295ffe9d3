// The venue of a record, which its fields state, where it says more than a name: "Boats. 2019;12(3):45-67", "ICB 2022, Bruges, Belgium".
#pragma once

#include <span>

#include "bibfold/document.h"
#include "interpret/reference_parser.h"

namespace bibfold {

/// Reads those containers as the tails of references whose authors and titles are known, all of them together, and puts the pieces into
/// their place. A container that is a plain name, or that cannot be read so, stays as it is; what another field says already, stays in its
/// note.
void read_field_venues(std::span<LabelledItem> items, const ReferenceContext& context, const Tables& tables, int jobs);

}  // namespace bibfold
