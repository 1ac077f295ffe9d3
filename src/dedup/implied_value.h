// Values of a preprint's record that say again what its stage and its identifiers say. External functions: is_implied,
// comparable_value.
#pragma once

#include <string>
#include <string_view>

#include "bibfold/publication.h"
#include "dedup/match_tables.h"
#include "dedup/members.h"

namespace bibfold {

/// "preprint" as genre, "arXiv" as publisher, "CoRR" with volume "abs/1609.08144".
bool is_implied(Field field, const Member& member);

/// Equal for values that say the same in two ways: "Second" and "2nd", "1735--80" and "1735--1780".
std::string comparable_value(Field field, std::string_view value, const MatchTables& tables);

}  // namespace bibfold
