// Numbers of a series: a journal counts its series before its volumes ("s. III, 22", "n.s. 31"), books have a number in one ("LNCS 12544").
// What is the name and what the number is settled by signs in the text; whether something is a series at all, in settled_venue.
#pragma once

#include "bibfold/document.h"

namespace bibfold {

/// A journal's series and the volume behind it; does nothing without both.
void settle_series_of_journal(LabelledItem& item);
/// The number at the end of a book's series is its volume, unless there is one.
void part_volume_of_series(LabelledItem& item);

}  // namespace bibfold
