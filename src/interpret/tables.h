// The compiled-in tables that interpretation looks up. Made once per run, passed as const; there are no globals.
#pragma once

#include <string_view>

#include "interpret/reference_model.h"
#include "interpret/reference_words.h"
#include "interpret/venues.h"

namespace bibfold {

class Tables {
 public:
  Tables();
  /// For documents without free text, whose records have fields: those of words and weights stay empty.
  static Tables of_fields();

  VenueTable venues;
  ReferenceWords words;       ///< classes and name odds of words
  ReferenceModel references;  ///< weights of the reference parser

 private:
  Tables(std::string_view word_classes, std::string_view word_odds, std::string_view weights);
};

}  // namespace bibfold
