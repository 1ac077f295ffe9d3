// A publication whose pieces the layout names, as its fields are read one after the other: `LabelledRecord`. Knows no layout.
#pragma once

#include <cstddef>
#include <vector>

#include "bibfold/document.h"

namespace bibfold {

struct LabelledRecord {
  LabelledItem item;
  std::vector<std::size_t> lines;  ///< indices into Page::lines
  bool read_aloud = false;         ///< its labels are those of a contribution to a meeting

  [[nodiscard]] bool has(Label label) const;
  /// A piece more, on a line of its own; nothing for an empty value.
  void add(Label label, const StyledText& value);
  /// Those pieces of `field` whose labels the record has not; offsets count bytes of its text.
  void add_missing(const StyledText& field, const std::vector<Piece>& pieces);
};

}  // namespace bibfold
