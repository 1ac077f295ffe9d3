// All sensible segments of one item, each with the score that it has by itself. The search picks a path through them.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "interpret/reference_cuts.h"
#include "interpret/reference_model.h"
#include "interpret/reference_names.h"
#include "interpret/reference_patterns.h"
#include "interpret/reference_tokens.h"
#include "interpret/venues.h"

namespace bibfold {

/// What the features of a segment are made of, for all labels.
struct SegmentFacts {
  std::uint32_t begin = 0;  ///< tokens
  std::uint32_t end = 0;
  std::uint16_t begin_cut = 0;
  std::uint16_t end_cut = 0;
  Patterns patterns = 0;
  Dress dress = Dress::plain;
  YearSide year = YearSide::none;
  NameReading name;
  std::uint32_t venue = 0;  ///< bits of VenueFact
};

/// A segment between cuts `begin` and `end` under one label.
struct Candidate {
  std::uint16_t begin = 0;
  std::uint16_t end = 0;
  Part part{};
  Dress dress{};
  NameForm form{};
  bool last_of_list = false;  ///< a name behind "and"
  std::uint32_t segment = 0;  ///< index in Lattice::segments
  std::int32_t key = -1;      ///< index in Lattice::keys, for names
  Score score = 0;            ///< by the model alone, without the style of the list
};

struct Lattice {
  TokenizedItem item;
  std::vector<Cut> cuts;
  std::size_t layout = 0;                   ///< the item has quotes (1), italics (2)
  std::vector<SegmentFacts> segments;       ///< ascending by begin, then end
  std::vector<Candidate> candidates;        ///< in the order of their segments
  std::vector<std::uint32_t> first_of_cut;  ///< candidates that begin at cut c: [first_of_cut[c], first_of_cut[c + 1])
  std::vector<std::string> keys;            ///< name_key of the names
};

/// Longer items are no references: they stay whole.
inline constexpr std::size_t kLongestItem = 8000;  ///< bytes
inline constexpr std::size_t kMostCuts = 400;

/// `text` must outlive the lattice. Without scores.
Lattice make_lattice(const StyledText& text, const ReferenceWords& words, const VenueTable& venues);
/// Sets Candidate::score of every candidate.
void score_candidates(Lattice& lattice, const ReferenceModel& model);

}  // namespace bibfold
