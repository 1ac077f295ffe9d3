// Where an item may be cut into segments: at punctuation, brackets, quotes, changes of style, and around numbers and introducing words.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "interpret/reference_model.h"
#include "interpret/reference_tokens.h"
#include "interpret/venues.h"

namespace bibfold {

/// A boundary before token `token` (behind the last one: at the end).
struct Cut {
  std::uint32_t token = 0;
  GapKind kind = GapKind::none;
  std::string signature;  ///< the gap's punctuation and the kind of word that follows: what the style of a list is counted by
};

GapKind kind_of(const Gap& gap);
/// Ascending; the first is before token 0, the last behind the last token.
std::vector<Cut> find_cuts(const TokenizedItem& item, const VenueTable& venues);

}  // namespace bibfold
