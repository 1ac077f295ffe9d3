// Where the family name ends in names of Han characters without a blank, as far as the document tells.
#pragma once

#include <span>

#include "bibfold/publication.h"

namespace bibfold {

/// "下川健一郎" is divided as the owner's "下川 健一郎" is; below a title in Kana, three characters are a family name of two and a given
/// name of one, unless the first of them is a family name by itself. Changes authors and editors in place.
void settle_native_names(std::span<Publication> publications, std::span<const Name> owners);

}  // namespace bibfold
