// The compiled-in tables that interpretation looks up. Made once per run, passed as const; there are no globals.
#pragma once

#include "interpret/reference_model.h"
#include "interpret/reference_words.h"
#include "interpret/venues.h"

namespace bibfold {

class Tables {
 public:
  Tables();
  VenueTable venues;
  ReferenceWords words;       ///< classes and name odds of words
  ReferenceModel references;  ///< weights of the reference parser
};

}  // namespace bibfold
