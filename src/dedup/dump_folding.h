// The stages fold and block as text, for looking into a run: see also write/dump.h, which prints the values that others may know.
#pragma once

#include <span>
#include <string>

#include "bibfold/publication.h"

namespace bibfold {

/// The match keys: each publication as every comparison sees it; empty values are left out.
std::string dump_keys(std::span<const Publication> publications, int jobs);
/// The candidate pairs, each with the blocking rules that propose it: "key key: title, rare-words".
std::string dump_pairs(std::span<const Publication> publications, int jobs);

}  // namespace bibfold
