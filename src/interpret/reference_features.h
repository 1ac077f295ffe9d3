// What speaks for or against a label of a segment: its rows of the model, one by one (`feature_rows`, for training and for explaining) or
// summed up for all labels at once (`SegmentScorer`). Which segments there are is the lattice's affair.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "interpret/reference_lattice.h"

namespace bibfold {

/// The score of a segment under each label.
using PartScores = std::array<Score, 32>;

/// Sums over the tokens and gaps of one item, made once, so that a segment costs as much as it has rows of its own.
class SegmentScorer {
 public:
  SegmentScorer(const Lattice& lattice, const ReferenceModel& model);
  [[nodiscard]] PartScores score(const SegmentFacts& facts) const;

 private:
  const Lattice& lattice_;
  const ReferenceModel& model_;
  std::vector<PartScores> tokens_;  ///< up to token k
  std::vector<PartScores> inside_;  ///< up to cut c
  std::vector<PartScores> first_;   ///< of a segment that begins at cut c: its first token and the token before
  std::vector<PartScores> last_;    ///< of a segment that ends at cut c: its last token and the token behind
};

/// The rows of a segment; a row may come several times.
std::vector<std::size_t> feature_rows(const Lattice& lattice, const SegmentFacts& facts, const ReferenceModel& model);

}  // namespace bibfold
