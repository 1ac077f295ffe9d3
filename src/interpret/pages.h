// Pages: "pages 53–57", "pp. 53-7", "S. 12–34", "6862--6868", "e1234", "1:1–1:25" to CSL's form "53-57".
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace bibfold {

/// In CSL's form, one plain hyphen; what is no page range is returned trimmed, as it is.
std::string normal_pages(std::string_view text);
/// First and last page, when both are plain numbers; "53-7" is 53 to 57.
struct PageRange {
  int first = 0;
  int last = 0;
  bool operator==(const PageRange&) const = default;
};
std::optional<PageRange> page_range(std::string_view pages);

}  // namespace bibfold
