// See labelled_record.h.
#include "read/labelled_record.h"

#include <algorithm>
#include <cstdint>

#include "text/styled_text.h"

namespace bibfold {

bool LabelledRecord::has(Label label) const {
  return std::any_of(item.pieces.begin(), item.pieces.end(), [label](const Piece& p) { return p.label == label; });
}

void LabelledRecord::add(Label label, const StyledText& value) {
  constexpr int kCertain = 1000;
  if (value.text.empty()) return;
  append(item.item.text, value, Joint::end);
  const auto end = static_cast<std::uint32_t>(item.item.text.text.size());
  item.pieces.push_back({label, end - static_cast<std::uint32_t>(value.text.size()), end, kCertain});
}

void LabelledRecord::add_missing(const StyledText& field, const std::vector<Piece>& pieces) {
  for (const Piece& piece : pieces) {
    if (!has(piece.label)) add(piece.label, slice(field, piece.begin, piece.end));
  }
}

}  // namespace bibfold
