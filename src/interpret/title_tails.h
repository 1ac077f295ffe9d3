// What a few words at the end of a title are, where they are no part of it: an edition, a version, a kind of text.
#pragma once

#include <optional>
#include <string_view>

#include "bibfold/document.h"

namespace bibfold {

/// What a last sentence says: "2. Aufl", "2 vols", "Paper No. 12", "martinfowler.com". Nothing where it may be a part of the title.
std::optional<Label> label_of_tail(std::string_view tail);
/// What round brackets say, by what is inside: "Version 2.1", "Bd. 1: Handlungsrationalität", "Vol. 2", "in Turkish".
std::optional<Label> label_of_bracket(std::string_view inside);
/// What kind of text it is, as square brackets tell it: "Commentary", "book review".
bool is_kind_of_text(std::string_view inside);

}  // namespace bibfold
