// Whether the names of a list stand with the family name first though no comma says so: "Dupont Marie, Martin Jean-Paul, Le Goff A.".
#pragma once

#include <span>

#include "bibfold/document.h"

namespace bibfold {

/// Sets LabelledItem::family_first of all items where the names of the list together say so; single names never do. `owners`: of the
/// document, in their own order.
void settle_name_order(std::span<LabelledItem> items, std::span<const Name> owners);

/// A name of such a list: the first word and the particles before it are the family name. Nothing of a name with a comma, of one word, or
/// of one that begins with initials.
bool may_put_family_first(std::string_view name);
Name family_first_name(std::string_view name);

}  // namespace bibfold
