// A work that many records are of, and a record that nearly fits it: the more often a work is cited, the likelier is one more mangled
// reference to it than another work of nearly the same title by the same people. External function: join_to_often_cited.
#pragma once

#include <vector>

#include "bibfold/match.h"
#include "dedup/groups.h"

namespace bibfold {

/// Joins such records to those works; the decision that spoke most for it becomes "same", with the reason often-cited. `decisions`: all
/// that are not "same", those that the clustering demoted among them.
void join_to_often_cited(const std::vector<Decision*>& decisions, const ClusterInput& input, Groups& groups);

}  // namespace bibfold
