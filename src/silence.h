// Rules that a person silenced at one entry. External functions: read_silences, drop_silenced.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "bibfold/diagnostic.h"
#include "bibfold/document.h"
#include "bibfold/publication.h"
#include "bibfold/source.h"

namespace bibfold {

/// Findings of `code` that stand in the region, or that name what stands there, are not reported.
struct Silence {
  Code code{};
  Span region;
};

/// From markers ("bibfold-ignore RULE: reason") and fields of entries ("bibfold = {ignore RULE}"). Ascending by rule and place. A rule
/// that does not exist is reported.
std::vector<Silence> read_silences(std::span<const Publication> publications, std::span<const Document> documents, const SourceSet& sources,
                                   Diagnostics& diagnostics);
/// `silences`: as read_silences made them. How many were taken out.
std::size_t drop_silenced(Diagnostics& diagnostics, std::span<const Silence> silences);

}  // namespace bibfold
