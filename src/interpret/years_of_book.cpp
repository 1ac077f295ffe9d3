// See years_of_book.h. Years: four digits each, the second number greater than the first, and no volume in between.
#include "interpret/years_of_book.h"

#include <cstddef>
#include <string_view>

#include "interpret/item_pieces.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

/// "1871–1971", "1450-1700"
bool is_range_of_years(std::string_view text) {
  if (text.size() < 9 || !is_all_digits(text.substr(0, 4)) || !is_all_digits(text.substr(text.size() - 4))) return false;
  const std::string_view dash = text.substr(4, text.size() - 8);
  const std::string_view first = text.substr(0, 4);
  const std::string_view last = text.substr(text.size() - 4);
  return (dash == "-" || dash == "\u2013") && first[0] == '1' && (last[0] == '1' || last.starts_with("20")) && first < last;
}

bool is_title_of_book(const Piece& piece) { return piece.label == Label::container_title || piece.label == Label::collection_title; }

bool may_hold_years(Label label) {
  return label == Label::page || label == Label::date || label == Label::event_date || label == Label::note || label == Label::other;
}

/// "pp. 136–179" behind the years.
bool has_pages_behind(const LabelledItem& item, std::size_t piece) {
  return find_label(item, Label::page, piece + 1) < item.pieces.size() ||
         text_behind(item, item.pieces[piece].end).find("pp. ") != std::string_view::npos;
}

}  // namespace

void settle_years_of_book(LabelledItem& item) {
  for (std::size_t k = 0; k + 1 < item.pieces.size(); ++k) {
    Piece& title = item.pieces[k];
    const Piece& years = item.pieces[k + 1];
    if (!is_title_of_book(title) || !may_hold_years(years.label) || years.begin < title.end) continue;
    const std::string_view between = trim(text_of(item, title.end, years.begin));
    const bool near = between == "," || between.empty();
    if (!near || !is_range_of_years(text_of(item, years)) || !has_pages_behind(item, k + 1)) continue;
    title.end = years.end;
    erase_piece(item, k + 1);
    return;
  }
}

}  // namespace bibfold
