// The name of the person that a page is about: on a line of its own at the top, or introduced in a sentence. The name is found, not split.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "bibfold/span.h"
#include "text/page.h"

namespace bibfold {

struct FoundName {
  std::string name;  ///< as printed, but "Family, Given" where type alone tells the family name
  Span span;
  std::size_t line = 0;  ///< of the page
};

/// Looks at the first `end` lines.
std::optional<FoundName> find_name(const Page& page, std::size_t end);

/// Brackets, quoted nicknames and native script gone; capitals as in a name: "QIAN LIU(刘乾)" → "Qian Liu". A name in native script alone
/// stays.
std::string plain_name(std::string_view text);

}  // namespace bibfold
