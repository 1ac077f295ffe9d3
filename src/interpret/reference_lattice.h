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

/// A segment between cuts `begin` and `end` under one label.
struct Candidate {
  std::uint16_t begin = 0;
  std::uint16_t end = 0;
  Part part{};
  Dress dress{};
  NameForm form{};
  std::int32_t key = -1;  ///< index in Lattice::keys, for names
  Score score = 0;        ///< by the model alone, without the style of the list
};

struct Lattice {
  TokenizedItem item;
  std::vector<Cut> cuts;
  std::vector<Candidate> candidates;        ///< ascending by begin, then end
  std::vector<std::uint32_t> first_of_cut;  ///< candidates that begin at cut c: [first_of_cut[c], first_of_cut[c + 1])
  std::vector<std::string> keys;            ///< name_key of the names
};

/// What the features of a segment are made of, for all labels.
struct SegmentFacts {
  std::uint32_t begin = 0;  ///< tokens
  std::uint32_t end = 0;
  Patterns patterns = 0;
  Dress dress = Dress::plain;
  NameReading name;
  std::uint32_t venue = 0;  ///< bits of VenueFact
};

/// Longer items are no references: they stay whole.
inline constexpr std::size_t kLongestItem = 8000;  ///< bytes
inline constexpr std::size_t kMostCuts = 400;

Lattice make_lattice(const StyledText& text, const ReferenceWords& words, const ReferenceModel& model, const VenueTable& venues);

/// The rows of the model that speak about candidate `c` by itself; a row may come several times. For training and for explaining.
std::vector<std::size_t> feature_rows(const Lattice& lattice, const Candidate& c, const VenueTable& venues);

}  // namespace bibfold
