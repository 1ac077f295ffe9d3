// Links of one item of a text document, printed or behind its words: which pieces are labels of links, and where links go in the record.
#pragma once

#include <string_view>

#include "bibfold/document.h"
#include "bibfold/publication.h"

namespace bibfold {

/// All of the piece but brackets and blanks is the text of one link: "[Talk and Slides](#)".
bool is_link(const LabelledItem& item, const Piece& piece);

/// "(Homepage, Preprint-2024)" labelled as a house or a place: nobody publishes at "Homepage".
bool is_label_of_link(const LabelledItem& item, const Piece& piece);

/// "[pdf] [code]" where the page had links, and its text has none.
bool is_lost_link(const LabelledItem& item, const Piece& piece);

/// Bare URLs of a piece whose text is `text`: the first is the record's, the others are links; those of known schemes are identifiers.
/// True when there was one.
bool read_urls(const LabelledItem& item, const Piece& piece, Publication& record);

/// What stands behind the item's words, with the words as label; names that lead to their bearers' pages are left out.
void read_links(const LabelledItem& item, Publication& record);

}  // namespace bibfold
