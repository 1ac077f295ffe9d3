// Labels that announce persons related to the owner of a page: "Mentors:", "Ph.D. Supervisor:", "advised by". Finds where the names
// that they announce stand; knows no names.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "bibfold/document.h"

namespace bibfold {

/// Bytes [begin, end) of a text, behind a label.
struct LabelledStretch {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

/// What stands behind each label in `text`, up to the next label, the end of a bracket or of a sentence; in order.
std::vector<LabelledStretch> find_relations(const StyledText& text);

/// The whole of `text` is such a label: "Advisors", "Thesis committee:". What it announces stands below.
bool is_relation_label(std::string_view text);

}  // namespace bibfold
