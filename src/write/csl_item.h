// One record as an item of CSL-JSON, valid by the official schema; what the schema has no property for stands in custom.bibfold.
#pragma once

#include "bibfold/publication.h"
#include "write/json_writer.h"

namespace bibfold {

/// Properties in a fixed order: what a person looks for first comes first.
void write_csl_item(JsonWriter& json, const Publication& record);
/// The object custom.bibfold.
void write_csl_own(JsonWriter& json, const Publication& record);

/// {"date-parts": [[2020, 11]]}; what is no number in "literal".
void write_csl_date(JsonWriter& json, const Date& date);
void write_csl_name(JsonWriter& json, const Name& name);
/// CSL's name of the role: "author", "container-author", or the source's own word.
std::string_view csl_role(const Contributor& contributor);
/// An extra property that the schema lets stand in an item with this value.
bool is_csl_property(const ExtraField& extra);

}  // namespace bibfold
