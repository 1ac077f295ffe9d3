// See known_pieces.h.
#include "interpret/known_pieces.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "text/utf8.h"

namespace bibfold {
namespace {

/// The parts of `piece` outside of `known`, which are ascending and disjoint.
std::vector<Piece> outside(const Piece& piece, const std::vector<Piece>& known) {
  std::vector<Piece> out;
  Piece rest = piece;
  for (const Piece& k : known) {
    if (k.end <= rest.begin || k.begin >= rest.end) continue;
    if (k.begin > rest.begin) out.push_back({rest.label, rest.begin, k.begin, rest.confidence});
    rest.begin = std::min(k.end, rest.end);
  }
  if (rest.begin < rest.end) out.push_back(rest);
  return out;
}

bool is_known(const std::vector<Piece>& known, Label label) {
  return std::any_of(known.begin(), known.end(), [label](const Piece& k) { return k.label == label; });
}

}  // namespace

void respect_known(LabelledItem& item) {
  const std::vector<Piece>& known = item.item.known;
  if (known.empty()) return;
  const std::string_view text = item.item.text.text;
  std::vector<Piece> pieces = known;
  for (const Piece& piece : item.pieces) {
    for (Piece& part : outside(piece, known)) {
      if (fold_letters(text.substr(part.begin, part.end - part.begin)).empty()) continue;
      if (is_known(known, part.label)) part.label = Label::other;
      pieces.push_back(part);
    }
  }
  std::sort(pieces.begin(), pieces.end(), [](const Piece& a, const Piece& b) { return a.begin < b.begin; });
  item.pieces = std::move(pieces);
  item.confidence = std::max(item.confidence, 500);
}

}  // namespace bibfold
