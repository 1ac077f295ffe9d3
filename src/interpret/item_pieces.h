// Small questions about the pieces of one item that several rules ask, and the small changes that they make: what a piece's text is, where
// a label stands first; a piece more or less.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string_view>

#include "bibfold/document.h"

namespace bibfold {

inline std::string_view text_of(const LabelledItem& item, std::size_t begin, std::size_t end) {
  return std::string_view(item.item.text.text).substr(begin, end - begin);
}
inline std::string_view text_of(const LabelledItem& item, const Piece& piece) { return text_of(item, piece.begin, piece.end); }
inline std::string_view text_behind(const LabelledItem& item, std::size_t at) { return std::string_view(item.item.text.text).substr(at); }

/// Index of the first piece with this label from `from` on, else the number of pieces.
std::size_t find_label(const LabelledItem& item, Label label, std::size_t from = 0);
bool has_label(const LabelledItem& item, Label label);
bool has_any_label(const LabelledItem& item, std::initializer_list<Label> labels);
/// Whether one stretch of italics covers the piece.
bool is_all_italic(const LabelledItem& item, const Piece& piece);
void insert_before(LabelledItem& item, std::size_t at, Piece piece);
void insert_behind(LabelledItem& item, std::size_t at, Piece piece);
/// The piece at `at` ends at `cut`, and what begins at `rest` is a piece of another label behind it. Both count bytes from its begin.
void split_piece(LabelledItem& item, std::size_t at, std::size_t cut, std::size_t rest, Label label);
void erase_piece(LabelledItem& item, std::size_t at);
/// The pieces [first, last).
void erase_pieces(LabelledItem& item, std::size_t first, std::size_t last);

}  // namespace bibfold
