// The reader of bibliography listings as the ACL Anthology prints them: per paper "pdf bib", title, authors, proceedings, abstract.
#pragma once

#include <string_view>

#include "bibfold/document.h"
#include "bibfold/source.h"

namespace bibfold {

int acl_listing_likelihood(std::string_view path, std::string_view text);
Document read_acl_listing(const Source& source, SourceId id);

}  // namespace bibfold
