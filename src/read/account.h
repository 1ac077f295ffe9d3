// The account of a text document: every non-blank line of the source in exactly one block.
#pragma once

#include <vector>

#include "bibfold/document.h"
#include "bibfold/source.h"
#include "read/publication_lists.h"
#include "text/page.h"

namespace bibfold {

/// Blocks from the fates of the page's lines, what is hidden, and what is left (markup without text). Lines before `begin` are front
/// matter.
std::vector<Block> account_for(const Source& source, SourceId id, const Page& page, const std::vector<LineFate>& fates,
                               std::uint32_t begin = 0);

}  // namespace bibfold
