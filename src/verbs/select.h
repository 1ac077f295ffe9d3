// How a user names a publication on the command line: a citation key, "doi:…", "arxiv:…" (any identifier scheme), or FILE:LINE.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bibfold/publication.h"
#include "bibfold/result.h"
#include "bibfold/source.h"

namespace bibfold {

/// Every publication that `selector` can mean, ascending. A key is compared with its case, then without.
std::vector<PublicationId> select_all(std::string_view selector, std::span<const Publication> publications, const SourceSet& sources);
/// The one publication meant. A Failure says that there is none (with the nearest key), or where the several are.
Result<PublicationId> select_one(std::string_view selector, std::span<const Publication> publications, const SourceSet& sources);
/// Two different ones, in the order given. Twice the same selector means the two publications that share it.
Result<std::pair<PublicationId, PublicationId>> select_pair(std::string_view a, std::string_view b,
                                                            std::span<const Publication> publications, const SourceSet& sources);
/// "refs.bib:12"
std::string place_of(const Publication& publication, const SourceSet& sources);

}  // namespace bibfold
