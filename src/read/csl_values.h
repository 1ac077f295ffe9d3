// Values of CSL-JSON: dates and names.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bibfold/date.h"
#include "bibfold/publication.h"

namespace bibfold {

/// date-parts (numbers or strings), season, circa, literal, raw; an EDTF string; a bare year. Nothing when it is no date at all, or when
/// Date cannot hold what it says.
std::optional<Date> read_csl_date(const nlohmann::json& value);
/// "2020", "2020-11", "2020-11-16/2020-11-20", "2020-21" (spring), "2020~"; anything else in `literal`.
Date read_edtf(std::string_view text);

/// "": a string, and an empty one.
bool is_empty_text(const nlohmann::json& value);

/// A member of a name that Name cannot hold: "affiliation", "comma-suffix".
struct NameExtra {
  std::string name;
  std::string json;
};
/// CSL's parts, Crossref's "name" and "ORCID"; a plain string is a literal. Nothing when it is no name.
std::optional<Contributor> read_csl_name(const nlohmann::json& value, std::vector<NameExtra>& extra);
/// The placeholder that some programs make of "and others": {"literal": "others"}, {"family": "others"}, "et al.".
bool is_others(const Name& name);

}  // namespace bibfold
