// The best path through a lattice, found exactly (Viterbi over segments), and by how much each of its segments wins.
#pragma once

#include <vector>

#include "interpret/list_style.h"
#include "interpret/reference_lattice.h"

namespace bibfold {

/// The best parse by model and style, without margins. `allowed` (per candidate) restricts the search; empty: all. A parse without
/// segments: there is no path.
Parse best_parse(const Lattice& lattice, const StyleIds& ids, const ReferenceModel& model, const ListStyle& style,
                 const std::vector<bool>& allowed = {});

/// Sets the margin of each segment of the best parse: its score less that of the best parse without that segment.
void add_margins(Parse& parse, const Lattice& lattice, const StyleIds& ids, const ReferenceModel& model, const ListStyle& style);

/// The rows of the model that speak about a label after `previous` at this cut, when the parts in `phase` have been seen (see kPhases).
struct TransitionRows {
  std::size_t phase = 0;
  std::size_t after = 0;
  std::size_t after_gap = 0;
};
TransitionRows transition_rows(Part previous, GapKind gap, unsigned phase);
/// The phase behind a segment: see kPhases.
unsigned phase_after(unsigned phase, const Candidate& segment);

}  // namespace bibfold
