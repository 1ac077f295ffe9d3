// See the header.
#include "interpret/reference_transitions.h"

#include <algorithm>

#include "interpret/reference_search.h"

namespace bibfold {
namespace {

PartRow phase_row(const ReferenceModel& model, unsigned phase) {
  PartRow row{};
  for (std::size_t n = 0; n < kPartWidth; ++n) row[n] = model.row(rows::kPhase + phase)[n];
  if ((phase & kTitleSeen) != 0) row[index(Part::title)] = kImpossible;
  return row;
}

}  // namespace

Transitions::Transitions(const Lattice& lattice, const StyleIds& ids, const ReferenceModel& model, const ListStyle& style)
    : model_(model), style_(style) {
  for (unsigned phase = 0; phase < kPhases; ++phase) phases_[phase] = phase_row(model, phase);
  gaps_.reserve(ids.signatures.size());
  for (std::size_t cut = 0; cut < ids.signatures.size(); ++cut) {
    const std::uint32_t signature = ids.signatures[cut];
    const GapKind kind = lattice.cuts[cut].kind;
    const auto known = std::find_if(gaps_.begin(), gaps_.end(), [&](const Gap& g) { return g.signature == signature && g.kind == kind; });
    gap_of_cut_.push_back(static_cast<std::size_t>(known - gaps_.begin()));
    if (known != gaps_.end()) continue;
    gaps_.emplace_back();
    gaps_.back().signature = signature;
    gaps_.back().kind = kind;
  }
}

const PartRow& Transitions::after(Part previous, std::size_t cut) {
  Gap& gap = gaps_[gap_of_cut_[cut]];
  PartRow& row = gap.rows[index(previous)];
  if (((gap.known >> index(previous)) & 1U) == 0) {
    gap.known |= 1U << index(previous);
    fill(row, previous, gap);
  }
  return row;
}

void Transitions::fill(PartRow& row, Part previous, const Gap& gap) const {
  const TransitionRows named = transition_rows(previous, gap.kind, 0);
  const WeightRow& after = model_.row(named.after);
  const WeightRow& after_gap = model_.row(named.after_gap);
  for (std::size_t n = 0; n < kPartWidth; ++n) row[n] = after[n] + after_gap[n];
  const std::array<Score, kPartCount> said = style_.transitions(previous, gap.signature);
  for (std::size_t n = 0; n < kPartCount; ++n) row[n] += said[n] * kStyleWeight / 100;
  if (previous != Part::name && previous != Part::editor) row[index(Part::et_al)] = kImpossible;
}

}  // namespace bibfold
