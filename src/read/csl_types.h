// Type words of CSL-JSON and of those who write almost CSL-JSON.
#pragma once

#include <optional>
#include <string_view>

#include "bibfold/publication.h"

namespace bibfold {

/// CSL's own types, Crossref's ("journal-article", "posted-content"); nothing for others.
std::optional<Type> csl_type(std::string_view word);

}  // namespace bibfold
