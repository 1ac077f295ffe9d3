// What the headings above an item say about it: the year, the type, the stage. "Book chapters", "Under review", "Articles / 2019".
#pragma once

#include <string_view>

#include "bibfold/publication.h"

namespace bibfold {

struct GroupReading {
  int year = 0;                ///< of a heading that is a year, or names one and nothing that would make it a range
  Type type = Type::document;  ///< document: the headings name no kind, or several
  Stage stage = Stage::unknown;
};

/// `group`: headings from the outermost on, joined by " / ". The innermost one that says something decides.
GroupReading read_item_group(std::string_view group);

/// "Edited volumes", "Herausgeberschaften", "Direction d'ouvrages": who owns the list edited what stands below the innermost heading.
bool is_group_of_edited(std::string_view group);

}  // namespace bibfold
