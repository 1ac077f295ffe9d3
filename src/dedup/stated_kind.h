// What a record that has no kind of its own (@misc) says of it in passing: "howpublished = {Zenodo [Data set]}", "note = {Poster presented
// at …}", "Title [Computer software]". External functions: stated_kind, without_stated_kind, is_unspecified_deposit. For comparing only:
// what is written keeps the kind of the source.
#pragma once

#include "bibfold/publication.h"
#include "dedup/identifier_key.h"

namespace bibfold {

/// The kind that it states, else `publication.type`.
Type stated_kind(const Publication& publication);

/// The title without the "[Data set]" that only repeats the kind of the record.
std::string_view without_stated_kind(std::string_view title, Type type);

/// It stands in a repository that holds papers, data, programs and slides alike (Zenodo, figshare, GitHub), and does not say which it is.
bool is_unspecified_deposit(const Publication& publication, const DoiPrefixes& prefixes);

}  // namespace bibfold
