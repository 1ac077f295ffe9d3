// The pages of a collection in one text, one behind the other, each with front matter of its own: what `cat _publications/*.md` prints,
// with or without a line that names the file above each. Cuts such a text, and moves what was read of a part to where it stands in the
// whole. Reading the parts is the reader's affair.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "bibfold/document.h"

namespace bibfold {

struct PagePart {
  std::string path;  ///< of the line above that names a file; else the path of the whole
  std::uint32_t begin = 0;
  std::uint32_t end = 0;  ///< where the next part begins, or the line that names its file
};

/// Less than two parts: the text is one page.
std::vector<PagePart> split_joined_pages(std::string_view path, std::string_view text);

/// Spans and places of a document that was read from a part which begins at `offset`.
void move_places(Document& document, std::uint32_t offset);

}  // namespace bibfold
