// Mentions: links in a page to papers that it does not describe ("our [KIVI](https://arxiv.org/…) is used in …"). The identifiers in the
// URLs are found later, by interpretation.
#pragma once

#include <string_view>
#include <vector>

#include "bibfold/publication.h"
#include "bibfold/source.h"
#include "read/publication_lists.h"
#include "text/page.h"

namespace bibfold {

/// Links to places where papers are, outside of publications; their lines become mentions in `fates`.
std::vector<Mention> find_mentions(const Page& page, const Source& source, std::vector<LineFate>& fates);

/// Hosts and paths whose addresses identify a paper.
bool is_paper_url(std::string_view url);

/// 1-based line of a source offset.
std::uint32_t line_of(const Source& source, std::uint32_t offset);

}  // namespace bibfold
