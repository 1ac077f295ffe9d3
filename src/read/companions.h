// The persons whom a page names beside its owner, outside any reference: mentors, advisers, committees, students, referees. They make no
// publication; who wrote what may become clearer by them.
#pragma once

#include <vector>

#include "bibfold/document.h"
#include "read/outline.h"
#include "read/publication_lists.h"
#include "text/page.h"

namespace bibfold {

/// Names that stand together are one of the result. Their lines become those of a person in `fates`; lines of publications are left alone.
std::vector<Companions> find_companions(const Page& page, const std::vector<Section>& outline, std::vector<LineFate>& fates);

}  // namespace bibfold
