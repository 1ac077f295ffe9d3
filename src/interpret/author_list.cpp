// A stretch of free text that is a list of names, taken apart: parse_author_list.
#include "interpret/names.h"
#include "text/utf8.h"

namespace bibfold {

AuthorList parse_author_list(std::string_view text, std::span<const StyleRun>) {
  AuthorList list;
  for (const std::string_view part : split(text, ',')) {
    const std::string_view name = trim(part);
    if (name.empty()) continue;
    const auto begin = static_cast<std::uint32_t>(name.data() - text.data());
    list.names.push_back({parse_name(name), {}, begin, begin + static_cast<std::uint32_t>(name.size())});
  }
  return list;
}

}  // namespace bibfold
