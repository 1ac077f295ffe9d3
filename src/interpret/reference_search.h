// The best path through a lattice, found exactly (Viterbi over segments), and how sure each of its segments is.
#pragma once

#include <functional>
#include <vector>

#include "interpret/list_style.h"
#include "interpret/reference_lattice.h"

namespace bibfold {

/// The best parse by model and style. `signatures`: the interned signature of each cut. `allowed` (per candidate) restricts the search;
/// empty: all. A parse without segments: there is no path.
Parse best_parse(const Lattice& lattice, const std::vector<std::uint32_t>& signatures, const ReferenceModel& model, const ListStyle& style,
                 const std::vector<bool>& allowed = {});

/// The rows of the model that speak about `next` after `previous` at this cut, when the parts in `phase` have been seen (see rows::kPhase).
struct TransitionRows {
  std::size_t phase = 0;
  std::size_t after = 0;
  std::size_t after_gap = 0;
};
TransitionRows transition_rows(Part previous, GapKind gap, unsigned phase);
/// The phase behind a segment: which of title (1), authors (2), container (4), date (8) have been seen.
unsigned phase_after(unsigned phase, Part part);

}  // namespace bibfold
