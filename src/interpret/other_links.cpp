// See other_links.h.
#include "interpret/other_links.h"

#include <array>
#include <string>

#include "text/ascending.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace bibfold {

bool leads_elsewhere(std::string_view label) {
  constexpr std::array<std::string_view, 43> kLabels{"appendix",
                                                     "award",
                                                     "blog",
                                                     "code",
                                                     "code and data",
                                                     "comment",
                                                     "commentary",
                                                     "correction",
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
                                                     "highlight",
                                                     "media",
                                                     "model",
                                                     "news",
                                                     "news and views",
                                                     "news views",
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
                                                     "reply",
                                                     "research highlight",
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
