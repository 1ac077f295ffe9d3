// How well units of text make a list of references: `weigh_arrangement`, by which paragraphs.h chooses among arrangements.
#pragma once

#include <string_view>
#include <vector>

#include "read/paragraphs.h"

namespace bibfold {

struct Quality {
  int sum = 0;   ///< of what the units are worth, minus what was joined that should stand apart
  int good = 0;  ///< units that look like a reference
};

/// From 2, a reference without doubt, to -3, none.
int worth(const Unit& unit, std::string_view owner_family);

Quality weigh_arrangement(const std::vector<Unit>& units, std::string_view owner_family);

}  // namespace bibfold
