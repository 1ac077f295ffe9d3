// Publication → the family names of its translators, stated as such or told in a note ("Translated by Robert Fagles"). Two translations of
// one text are two publications, whatever else agrees. External function: fold_translators.
#pragma once

#include <string>
#include <vector>

#include "bibfold/publication.h"

namespace bibfold {

/// Folded ("fagles"), sorted, unique; empty where none is told of.
std::vector<std::string> fold_translators(const Publication& publication);

/// Both tell of translators, and nobody is one of both.
bool have_other_translators(const std::vector<std::string>& a, const std::vector<std::string>& b);

}  // namespace bibfold
