// Tags of templates that carry values: `{% include paper.html title="…" authors="…" %}` of Jekyll, `{{< paper title="…" >}}` of Hugo,
// `<Paper title="…" />` of MDX. External function: read_tag_records. What a template does with the values is not known here.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/front_matter.h"

namespace bibfold {

/// Every tag from `begin` on that has at least two named values, as if they were front matter: names in lower case, with their places.
std::vector<FrontMatter> read_tag_records(std::string_view text, std::uint32_t begin);

}  // namespace bibfold
