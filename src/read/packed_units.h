// Several references in one item: "… ICML, 2018. • A. Roe, J. Doe. …", "… pp. 1–9. [4] A. Roe, …", "… ICML 2018. A. Roe, J. Doe. Title. …".
// A converter lost the line ends between them. Only whole references are parted.
#pragma once

#include <string_view>
#include <vector>

#include "read/paragraphs.h"

namespace bibfold {

/// The part of `unit` that is `text`; the other lines of the unit stay with the first part, without text.
Unit part_of(const Unit& unit, const StyledText& text, bool first);

void split_packed_units(std::string_view owner_family, std::vector<Unit>& units);

}  // namespace bibfold
