// See notation.h: which notation a text is in.
#include "interpret/notation.h"

#include <algorithm>

namespace bibfold {

std::vector<Piece> pieces_of_notation(std::string_view text) {
  for (const auto read : {pieces_of_gbt, pieces_of_japanese, pieces_of_gost}) {
    std::vector<Piece> pieces = read(text);
    const bool titled = std::any_of(pieces.begin(), pieces.end(), [](const Piece& p) { return p.label == Label::title; });
    if (titled && pieces.size() > 2) return pieces;
  }
  return {};
}

void respect_notation(LabelledItem& item) {
  if (!item.item.known.empty()) return;
  std::vector<Piece> pieces = pieces_of_notation(item.item.text.text);
  if (pieces.empty()) return;
  item.pieces = std::move(pieces);
  item.confidence = std::max(item.confidence, 900);
}

}  // namespace bibfold
