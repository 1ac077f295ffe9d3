// Names that were cut at a comma, an initial or a mark inside of them, put together again.
#pragma once

#include <string_view>

#include "bibfold/document.h"

namespace bibfold {

inline bool is_name(const Piece& piece) { return piece.label == Label::author || piece.label == Label::editor; }

/// Words of a given name or its initials: "Roger", "Anna M.", "Jean-Claude".
bool is_given(std::string_view text);

/// Nothing but signs and "and" between two names.
bool joins_names(std::string_view between);

/// "SANTOS | Boaventura de Sousa", "Johnson, W. E., | Jr.", "Gómez Sancho | R. (eds.)", "Ibarra Montero | Ana del Carmen | :", "Doe | Jane
/// and *Ann Roe", "Quill, Lindqvist | and Chen".
void settle_torn_names(LabelledItem& item);

}  // namespace bibfold
