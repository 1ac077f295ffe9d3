// The syntax of CSL-JSON items (schema 1.0, https://resource.citationstyles.org/schema/v1.0/input/json/csl-data.json): which properties
// there are, and the markup inside of texts. Knows nothing of what a property means.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace bibfold {

/// What the schema allows as a value: `text` strings only; `number` strings and numbers; `categories` a list of strings.
enum class CslKind : std::uint8_t { unknown, text, number, names, date, categories };
/// unknown: no property of an item (additional properties are not allowed), or one that is not data: id, type, citation-key, custom.
CslKind csl_kind(std::string_view property);

/// Display text: <i>, <b>, <sc>, <sub>, <sup>, <span …> and their ends removed, HTML entities resolved. Other angle brackets are text.
std::string strip_csl_markup(std::string_view text);

/// JSON text without the blanks between its tokens; strings stay as they are.
std::string compact_json(std::string_view json);

}  // namespace bibfold
