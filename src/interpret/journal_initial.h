// "Hartwig, J. F.; Paul, F. J. Am. Chem. Soc. 1995": the letter before a journal that was taken for the last initial of a name.
#pragma once

#include "bibfold/document.h"
#include "interpret/venues.h"

namespace bibfold {

/// Only where the table has the journal with the letter and does not have it without.
void settle_journal_initial(LabelledItem& item, const VenueTable& venues);

}  // namespace bibfold
