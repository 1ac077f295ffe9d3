// Family names of two words, learnt from where a document prints them in front of a comma.
#pragma once

#include <span>

#include "bibfold/publication.h"

namespace bibfold {

/// "Sol Prado, M." in one reference of a document makes "M. Sol Prado" in another one a Prado no longer: same words, and given names that
/// may be the same person's; so does "M. Sol Prado" in the document of an owner "Mia Sol Prado". Changes authors and editors in place.
void settle_compound_families(std::span<Publication> publications, std::span<const Name> owners);

/// In a list whose titles are Spanish two family names are the rule, and most people print both.
void settle_spanish_families(std::span<Publication> publications);

}  // namespace bibfold
