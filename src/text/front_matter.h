// Front matter: the YAML between "---" lines, or the TOML between "+++" lines, at the top of a page. Read into a flat list of named values
// with their places; what yaml-cpp refuses is read line by line ("title: Foo: bar").
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace bibfold {

struct FrontField {
  std::string name;         ///< lower case; of a nested value the whole path: "links.name", "author.family"
  std::string value;        ///< as written, quotes and escapes resolved
  std::uint32_t begin = 0;  ///< of the value in the text
  std::uint32_t end = 0;
  std::uint32_t item = 0;  ///< index in the list that holds the value, 0 outside of lists
};

struct FrontMatter {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;           ///< where the page begins; 0: there is no front matter
  std::vector<FrontField> fields;  ///< in the order of the file
  std::string fault;               ///< why the block is not valid YAML; "" when it is
  std::uint32_t fault_offset = 0;
  std::string list;  ///< of a record: what stands above its list, outermost first: "conference", "2024 / papers"

  /// The first value of that name, or null.
  [[nodiscard]] const FrontField* find(std::string_view name) const;
  [[nodiscard]] std::string_view operator[](std::string_view name) const;
  /// All values of a name ("authors" of a list), in order.
  [[nodiscard]] std::vector<const FrontField*> all(std::string_view name) const;
};

/// Offset behind the closing line, 0 when the text does not begin with front matter. A byte order mark before it does not count.
std::uint32_t front_matter_end(std::string_view text);
FrontMatter read_front_matter(std::string_view text);
/// The lines between the fences, a view into `text`; empty at its beginning when it is no YAML.
std::string_view front_matter_yaml(std::string_view text);

}  // namespace bibfold
