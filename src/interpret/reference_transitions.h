// What the model and the style of a list say about one segment behind another: the scores of the search that belong to no segment.
// External class: Transitions. Knows no paths.
#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <vector>

#include "interpret/list_style.h"
#include "interpret/reference_lattice.h"

namespace bibfold {

/// Sums of three and less stay in range; from half of it on, a score stands for no path.
inline constexpr Score kImpossible = std::numeric_limits<Score>::min() / 4;
constexpr bool is_impossible(Score score) { return score <= kImpossible / 2; }

/// Weight of the evidence of the list, in percent.
inline constexpr Score kStyleWeight = 40;

inline constexpr std::size_t kPartWidth = 28;  ///< kPartCount, padded to whole vectors
static_assert(kPartWidth >= kPartCount);
/// A score for each label.
using PartRow = std::array<Score, kPartWidth>;

/// Bits of a phase.
inline constexpr unsigned kTitleSeen = 1;
inline constexpr unsigned kAuthorsSeen = 2;
inline constexpr unsigned kContainerSeen = 4;
inline constexpr unsigned kDateSeen = 8;
inline constexpr unsigned kListClosed = 16;

/// For one item. What it is made of must outlive it, and the style must not change meanwhile.
class Transitions {
 public:
  Transitions(const Lattice& lattice, const StyleIds& ids, const ReferenceModel& model, const ListStyle& style);
  /// Scores of every label after `previous` at a cut, whatever has been seen. Good until the next call for another gap.
  const PartRow& after(Part previous, std::size_t cut);
  /// Scores of every label when the parts of `phase` have been seen; a second title is none.
  [[nodiscard]] const PartRow& in_phase(std::size_t phase) const { return phases_[phase]; }

 private:
  /// The cuts of one signature and kind share their rows, each worked out when it is first asked for.
  struct Gap {
    Gap() {}  // NOLINT: leaves the rows as they are

    std::uint32_t signature = 0;
    GapKind kind{};
    std::uint32_t known = 0;  ///< previous labels
    std::array<PartRow, kPartCount> rows;
  };
  void fill(PartRow& row, Part previous, const Gap& gap) const;

  const ReferenceModel& model_;
  const ListStyle& style_;
  std::array<PartRow, kPhases> phases_;
  std::vector<Gap> gaps_;
  std::vector<std::size_t> gap_of_cut_;
};

}  // namespace bibfold
