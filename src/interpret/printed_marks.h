// Marks of authors that a list prints in brackets or glued to the names: "M. Quill (1), T. Lindqvist (1,2)", "M. Quill1,2".
#pragma once

#include <optional>

#include "bibfold/document.h"

namespace bibfold {

/// The list with such marks in superscript, as other lists have them; nothing when it has none.
std::optional<RawList> with_raised_marks(const RawList& list);

}  // namespace bibfold
