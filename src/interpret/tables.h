// The compiled-in tables that interpretation looks up. Made once per run, passed as const; there are no globals.
#pragma once

#include "interpret/venues.h"

namespace bibfold {

class Tables {
 public:
  Tables();
  VenueTable venues;
};

}  // namespace bibfold
