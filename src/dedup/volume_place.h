// Text → where in a volume something stands: "121(2)", "5 (1990) 197-227.", "vol. 14, pp. 83-113". External function: read_volume_place.
// All of the text must be such a place: it finds nothing inside other words.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace bibfold {

struct VolumePlace {
  std::string volume;
  std::string issue;
  std::string page;
  int year = 0;
  [[nodiscard]] bool empty() const { return volume.empty() && issue.empty() && page.empty() && year == 0; }
};

/// Nothing when there is another word in it, or a number too many.
std::optional<VolumePlace> read_volume_place(std::string_view text);

/// "July", "sept": of lower case letters.
bool is_month(std::string_view word);

}  // namespace bibfold
