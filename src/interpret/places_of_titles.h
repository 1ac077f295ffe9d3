// Places at the end of titles, which geologists set in front of the colon before the journal: `settle_places_of_titles`.
#pragma once

#include "bibfold/document.h"

namespace bibfold {

/// "Vesiculation of ash at Summer Lake, | Oregon |: | Geology |, v. 40": the place is the end of the title, and no town of a house.
void settle_places_of_titles(LabelledItem& item);

}  // namespace bibfold
