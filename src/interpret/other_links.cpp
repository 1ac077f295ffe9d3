// See other_links.h.
#include "interpret/other_links.h"

#include <array>
#include <string>

#include "text/ascending.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace bibfold {

bool leads_elsewhere(std::string_view label) {
  constexpr std::array<std::string_view, 35> kLabels{"appendix",
                                                     "award",
                                                     "blog",
                                                     "code",
                                                     "code and data",
                                                     "corrigendum",
                                                     "data",
                                                     "data and code",
                                                     "dataset",
                                                     "dataverse",
                                                     "demo",
                                                     "erratum",
                                                     "extended version",
                                                     "follow up",
                                                     "github",
                                                     "media",
                                                     "model",
                                                     "news",
                                                     "osf",
                                                     "poster",
                                                     "preregistration",
                                                     "press",
                                                     "project",
                                                     "project page",
                                                     "related",
                                                     "replication",
                                                     "replication data",
                                                     "replication files",
                                                     "replication package",
                                                     "slides",
                                                     "software",
                                                     "supplement",
                                                     "talk",
                                                     "video",
                                                     "website"};
  static_assert(is_ascending(kLabels));
  const std::string folded = fold_text(label);
  return is_among(kLabels, folded);
}

}  // namespace bibfold
