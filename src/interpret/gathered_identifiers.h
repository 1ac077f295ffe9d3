// The identifiers of one record, whatever field, address or note they stand in.
#pragma once

#include "bibfold/publication.h"
#include "interpret/venue_memo.h"

namespace bibfold {

/// Adds to `identifiers` those that the record's fields, links and note hold.
void gather_identifiers(Publication& record, VenueMemo& venues);
/// Adds those that follow. The DOI that arXiv registers is the preprint's: a published record does not get it from its arXiv id, and where
/// it has one of its own, the preprint is known by its number.
void infer_identifiers(Publication& record, bool published);
inline bool has_identifier(const Publication& record, Scheme scheme) { return first_identifier(record, scheme) != nullptr; }

}  // namespace bibfold
