// Where a person works, as the top of a page or the first of the positions says it. Organizations are known by words such as "University".
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "read/outline.h"
#include "text/page.h"

namespace bibfold {

bool has_organization(std::string_view text);

/// "Assistant Professor, Department of X, University of Y, City" → "Department of X, University of Y"; "" when there is none.
std::string affiliation_in(std::string_view text);

/// "**Assistant Professor at University of X** City, Aug. 2024 (Now)", the first of the positions, when it is held now. Type in bold tells
/// where the organization ends.
std::string affiliation_by_position(const Page& page, const std::vector<Section>& outline);

}  // namespace bibfold
