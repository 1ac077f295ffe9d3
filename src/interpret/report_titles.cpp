// See report_titles.h.
#include "interpret/report_titles.h"

#include <array>
#include <string_view>

#include "interpret/item_pieces.h"
#include "text/ascii.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace bibfold {
namespace {

bool ends_in_report(std::string_view text) {
  for (const std::string_view words : {"technical report", "tech report", "system card", "model card"}) {
    if (text.size() >= words.size() && find_ignoring_case(text, words, text.size() - words.size()) != std::string_view::npos) return true;
  }
  return false;
}

/// "Technical Report 12", "Technical Report, University of Kites"
bool is_kind(const LabelledItem& item, std::size_t genre) {
  if (genre + 1 >= item.pieces.size()) return false;
  const Label next = item.pieces[genre + 1].label;
  return next == Label::number || next == Label::publisher || next == Label::volume || next == Label::issue || next == Label::place;
}

/// "Team Kite, Kite Technical Report": nobody is called so.
void cut_last_author(LabelledItem& item) {
  if (has_label(item, Label::title)) return;
  for (std::size_t k = 0; k < item.pieces.size(); ++k) {
    const std::string_view names = text_of(item, item.pieces[k]);
    if (item.pieces[k].label != Label::author || !ends_in_report(names)) continue;
    const std::size_t comma = names.rfind(", ");
    if (comma != std::string_view::npos) return split_piece(item, k, comma, comma + 2, Label::title);
    item.pieces[k].label = Label::title;
    return;
  }
}

/// "(Technical Report-2023)", "(Working Paper-2021)": the kind and its year.
void part_year_of_kind(LabelledItem& item) {
  if (has_any_label(item, {Label::date, Label::venue_tag})) return;
  constexpr std::array<std::string_view, 5> kKinds{"technical report", "tech report", "working paper", "white paper", "report"};
  for (std::size_t k = 0; k < item.pieces.size(); ++k) {
    Piece& piece = item.pieces[k];
    const std::string_view text = text_of(item, piece);
    const std::size_t hyphen = text.rfind('-');
    if (hyphen == std::string_view::npos || hyphen + 5 != text.size() || !is_all_digits(text.substr(hyphen + 1))) continue;
    const bool kind = is_one_of(kKinds, fold_text(text.substr(0, hyphen)));
    if (!kind || (piece.label != Label::genre && piece.label != Label::note && piece.label != Label::other)) continue;
    piece.label = Label::genre;
    return split_piece(item, k, hyphen, hyphen + 1, Label::date);
  }
}

}  // namespace

void settle_report_title(LabelledItem& item) {
  part_year_of_kind(item);
  cut_last_author(item);
  const std::size_t genre = find_label(item, Label::genre);
  if (genre == item.pieces.size() || is_kind(item, genre)) return;
  const std::string_view words = text_of(item, item.pieces[genre]);
  if (!ends_in_report(words)) return;
  const std::size_t title = find_label(item, Label::title);
  constexpr std::size_t kLongestKind = 17;  // "technical report", "a system card"
  if (title == item.pieces.size()) {
    if (words.size() > kLongestKind) item.pieces[genre].label = Label::title;
  } else if (title + 1 == genre && text_of(item, item.pieces[title].end, item.pieces[genre].begin) == " ") {
    item.pieces[title].end = item.pieces[genre].end;
    erase_piece(item, genre);
  }
}

}  // namespace bibfold
