// What a reference says of its state before it names the venue: "To appear in Journal X", "Under review at Y", "2nd round R&R, Z".
#pragma once

#include <cstddef>
#include <string_view>

#include "bibfold/publication.h"

namespace bibfold {

struct StatusReading {
  Stage stage = Stage::unknown;  ///< unknown: the text does not begin with a status
  std::size_t end = 0;           ///< of the words of the status, in bytes
  std::size_t rest = 0;          ///< where the venue begins; the size of the text when there is none
};

/// The status that `text` begins with. Words that may go on as a title or name ("Accepted Papers of …") are none.
StatusReading read_status(std::string_view text);

/// The stage that words of a status mean: "Revised and resubmitted", "im Erscheinen"; unknown for any other words.
Stage stage_of_words(std::string_view text);

}  // namespace bibfold
