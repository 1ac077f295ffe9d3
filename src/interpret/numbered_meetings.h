// Meetings whose numbers and days were taken for volumes: "Tagungsband der | 9 |. WGP-Jahrestagung".
#pragma once

#include "bibfold/document.h"

namespace bibfold {

/// Gives the ordinal back to the name of the meeting, cuts the journal that prints a meeting's papers in front of it ("Procedia CIRP 107,
/// 55th CIRP Conference"), and reads "14.–15.03.2017" as days.
void settle_numbered_meeting(LabelledItem& item);

}  // namespace bibfold
