// See item_pieces.h.
#include "interpret/item_pieces.h"

#include <algorithm>
#include <cassert>

namespace bibfold {

std::size_t find_label(const LabelledItem& item, Label label, std::size_t from) {
  while (from < item.pieces.size() && item.pieces[from].label != label) ++from;
  return from;
}

bool has_label(const LabelledItem& item, Label label) { return find_label(item, label) < item.pieces.size(); }

bool has_any_label(const LabelledItem& item, std::initializer_list<Label> labels) {
  return std::any_of(labels.begin(), labels.end(), [&](Label label) { return has_label(item, label); });
}

bool is_all_italic(const LabelledItem& item, const Piece& piece) {
  return std::any_of(item.item.text.runs.begin(), item.item.text.runs.end(), [&](const StyleRun& run) {
    return run.style == Style::italic && run.begin <= piece.begin + 1 && run.end + 1 >= piece.end;
  });
}

void insert_before(LabelledItem& item, std::size_t at, Piece piece) {
  assert(at <= item.pieces.size() && piece.begin <= piece.end && piece.end <= item.item.text.text.size());
  item.pieces.insert(item.pieces.begin() + static_cast<std::ptrdiff_t>(at), piece);
}

void insert_behind(LabelledItem& item, std::size_t at, Piece piece) { insert_before(item, at + 1, piece); }

void split_piece(LabelledItem& item, std::size_t at, std::size_t cut, std::size_t rest, Label label) {
  assert(at < item.pieces.size() && cut <= rest && item.pieces[at].begin + rest <= item.pieces[at].end);
  Piece behind = item.pieces[at];
  behind.begin += static_cast<std::uint32_t>(rest);
  behind.label = label;
  item.pieces[at].end = item.pieces[at].begin + static_cast<std::uint32_t>(cut);
  insert_behind(item, at, behind);
}

void erase_piece(LabelledItem& item, std::size_t at) { erase_pieces(item, at, at + 1); }

void erase_pieces(LabelledItem& item, std::size_t first, std::size_t last) {
  assert(first <= last && last <= item.pieces.size());
  item.pieces.erase(item.pieces.begin() + static_cast<std::ptrdiff_t>(first), item.pieces.begin() + static_cast<std::ptrdiff_t>(last));
}

}  // namespace bibfold
