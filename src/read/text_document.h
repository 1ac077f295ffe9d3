// What the readers of free text share: from a page to a Document with its owner, its publication lists and the account of its lines.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "bibfold/document.h"
#include "bibfold/source.h"
#include "read/owner.h"
#include "text/page.h"

namespace bibfold {

struct TextDocumentOptions {
  Format format = Format::cv_text;
  std::uint32_t begin = 0;  ///< where the page begins behind its front matter
  std::string_view title;   ///< of the page, from its front matter: a heading above everything
  bool mentions = false;    ///< links to papers outside the lists become mentions
};

/// Owner, companions, lists, mentions, blocks.
Document read_text_document(const Source& source, SourceId id, Page page, const TextDocumentOptions& options);

}  // namespace bibfold
