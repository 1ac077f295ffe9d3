// What a merge changed in a work, as edits of the entry that it was read from.
#pragma once

#include <string>
#include <string_view>

#include "bibfold/publication.h"
#include "text/bibtex_syntax.h"
#include "write/bibtex_model.h"

namespace bibfold {

/// The entry `item` of `text`, which states `base`, made to state `record`: only fields in which they differ are touched; LaTeX, comments
/// and fields that are not known stay. Its key becomes `key`. New fields are named as the entry's others are, in BibTeX's manner or
/// biblatex's.
std::string patch_entry(std::string_view text, const BibtexItem& item, const Publication& base, const Publication& record,
                        std::string_view key, bool ascii);

/// An entry in BibTeX's manner with biblatex's names of types and fields; values stay as they are, but year and month become `date`.
std::string to_biblatex(std::string_view entry, const Publication& record);

}  // namespace bibfold
