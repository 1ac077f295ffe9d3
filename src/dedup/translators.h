// Publication → the family names of its translators, stated as such or told in a note ("Translated by Robert Fagles"), and of who edited
// another author's book. Two translations of one text are two publications, whatever else agrees. External functions: fold_translators,
// fold_text_editors.
#pragma once

#include <string>
#include <vector>

#include "bibfold/publication.h"

namespace bibfold {

/// Folded ("fagles"), sorted, unique; empty where none is told of.
std::vector<std::string> fold_translators(const Publication& publication);

/// The editors of a book that has authors: "Hamlet", edited by Ann Thompson. Empty for all else.
std::vector<std::string> fold_text_editors(const Publication& publication);

/// Both tell of some, and nobody is one of both.
bool are_others(const std::vector<std::string>& a, const std::vector<std::string>& b);

}  // namespace bibfold
