// What the writers of an item and of its custom.bibfold both have to know.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "bibfold/publication.h"
#include "write/json_writer.h"

namespace bibfold {

/// Name of an ExtraField that is a member of custom.bibfold unknown to this program.
inline constexpr std::string_view kOwnPrefix = "custom.bibfold.";

/// In `inferred`, before the scheme of an identifier that was not printed.
inline constexpr std::string_view kInferredIdentifier = "identifiers.";

/// The item's own DOI, PMID, PMCID, ISBN or ISSN says it already: the only identifier of its scheme.
bool is_stated_by_property(const Publication& record, const Identifier& identifier);
/// Publication::inferred, and what the writer derives: DOI and URL of a preprint from its identifiers.
std::vector<std::string> inferred_properties(const Publication& record);
/// One element of `versions`.
void write_version(JsonWriter& json, const VersionRef& version);
/// Valid JSON text.
bool is_json(std::string_view text);

}  // namespace bibfold
