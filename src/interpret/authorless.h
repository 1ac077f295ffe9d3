// Lists that name no authors at all, since their owner wrote everything: what looks like a name in front of a title is its first sentence.
#pragma once

#include <span>

#include "bibfold/document.h"
#include "bibfold/name.h"

namespace bibfold {

/// "Fremde Gäste. Hotels in der Moderne", "Verdi. A Life": where nearly all items of a list leave their author out.
/// `owners`: of the document.
void settle_authorless_titles(std::span<LabelledItem> items, std::span<const Name> owners);

}  // namespace bibfold
