// Where things stand in JSON text: brackets, members, elements, with their offsets. No value is read, no tree is built; a value's text goes
// to a JSON library. Any bytes take linear time, any depth of nesting is fine.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace bibfold {

/// [begin, end) of a value. `fault`: where the text stops to be JSON, npos when nothing is wrong with its brackets and strings.
struct JsonRange {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t fault = std::string_view::npos;
  [[nodiscard]] bool ok() const { return fault == std::string_view::npos; }
};

/// First byte at or behind `at` that is no white space of JSON.
std::size_t skip_json_blanks(std::string_view text, std::size_t at);
/// The value that begins at `at`: its brackets match and its strings are closed in their line. Scalars are not looked into.
JsonRange scan_json_value(std::string_view text, std::size_t at);

struct JsonMember {
  std::string_view key;  ///< as written, without its quotes
  JsonRange value;
};
/// The direct members of the object that begins at `at`; range.fault tells where it stops to be one (the members before it are there).
struct JsonObject {
  std::vector<JsonMember> members;
  JsonRange range;
};
JsonObject scan_json_object(std::string_view text, std::size_t at);
/// The direct elements of the array that begins at `at`, up to its fault.
std::vector<JsonRange> scan_json_array(std::string_view text, std::size_t at);
/// Brackets nested deeper than `limit`: no value that a bibliography means, and too deep for code that recurses.
bool is_json_deeper(std::string_view json, std::size_t limit);

}  // namespace bibfold
