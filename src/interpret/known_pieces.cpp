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

/// The line behind the authors, which the parser took for a part of them: "⏎STOC 2023".
Label label_of_rest(const LabelledItem& item, const Piece& rest) {
  const auto placed = [](const Piece& p) { return p.label == Label::container_title || p.label == Label::venue_tag; };
  if (std::any_of(item.pieces.begin(), item.pieces.end(), placed)) return Label::other;
  const std::vector<std::uint32_t>& breaks = item.item.text.breaks;
  const bool line = std::any_of(breaks.begin(), breaks.end(), [&](std::uint32_t at) { return at <= rest.begin && rest.begin <= at + 2; });
  const std::string_view text = trim(std::string_view(item.item.text.text).substr(rest.begin, rest.end - rest.begin));
  if (!line || rest.begin < item.item.known.front().begin) return Label::other;
  return text.find(' ') == std::string_view::npos ? Label::venue_tag : Label::container_title;
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
      if (is_known(known, part.label)) part.label = label_of_rest(item, part);
      pieces.push_back(part);
    }
  }
  std::sort(pieces.begin(), pieces.end(), [](const Piece& a, const Piece& b) { return a.begin < b.begin; });
  item.pieces = std::move(pieces);
  item.confidence = std::max(item.confidence, 500);
}

}  // namespace bibfold
