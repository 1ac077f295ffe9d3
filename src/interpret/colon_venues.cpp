// See colon_venues.h. Each rule wants a sign behind the colon: "v. 18", a word that series have, a scale.
#include "interpret/colon_venues.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "interpret/item_pieces.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

/// "| Faulting along the front | , | New Mexico: Geosphere | , | v. 18": the end of the title was taken for the journal's name.
void give_place_to_title(LabelledItem& item, std::size_t at) {
  if (at == 0 || at + 1 >= item.pieces.size() || item.pieces[at - 1].label != Label::title) return;
  const std::string_view venue = text_of(item, item.pieces[at]);
  const std::size_t colon = venue.rfind(": ");
  const bool counted = item.pieces[at + 1].label == Label::volume && text_of(item, item.pieces[at + 1]).starts_with("v. ");
  const bool joined = text_of(item, item.pieces[at - 1].end, item.pieces[at].begin) == ", ";
  if (!counted || !joined || colon == std::string_view::npos || colon < 3 || colon + 4 > venue.size()) return;
  item.pieces[at - 1].end = item.pieces[at].begin + static_cast<std::uint32_t>(colon);
  item.pieces[at].begin += static_cast<std::uint32_t>(colon + 2);
}

bool tells_series(std::string_view text) {
  constexpr std::array<std::string_view, 12> kWords{
      "Special Paper", "Special Publication", "Memoir",    "Bulletin", "Guidebook",  "Field Guide",
      "Circular",      "Professional Paper",  "Open-File", "Map",      "Monographs", "Occasional Paper"};
  return std::any_of(kWords.begin(), kWords.end(), [text](std::string_view w) { return text.find(w) != std::string_view::npos; });
}

/// "Tectonics of the North: Example Society Special Paper | 480": a book and its series.
void part_series(LabelledItem& item, std::size_t at) {
  if (has_label(item, Label::collection_title) || !has_label(item, Label::editor)) return;
  const std::string_view venue = text_of(item, item.pieces[at]);
  const std::size_t colon = venue.find(": ");
  if (colon == std::string_view::npos || colon < 8 || !tells_series(venue.substr(colon + 2))) return;
  split_piece(item, at, colon, colon + 2, Label::collection_title);
}

/// "…, New Mexico: Example Survey Map 268 | , | scale | 1 | 24 | 000": how large a map is, taken for where it appeared.
void drop_scale(LabelledItem& item, std::size_t at) {
  if (text_of(item, item.pieces[at]) != "scale") return;
  std::size_t last = at;
  while (last + 1 < item.pieces.size() && item.pieces[last + 1].begin <= item.pieces[last].end + 1) ++last;
  item.pieces[at].end = item.pieces[last].end;
  item.pieces[at].label = Label::note;
  erase_pieces(item, at + 1, last + 1);
  const std::size_t title = find_label(item, Label::title);
  if (title >= at) return;
  const std::string_view text = text_of(item, item.pieces[title]);
  const std::size_t colon = text.rfind(": ");
  if (colon != std::string_view::npos && colon > 8 && tells_series(text.substr(colon + 2)))
    split_piece(item, title, colon, colon + 2, Label::container_title);
}

/// "Hot ground: a guide for visitors: Denver | , | Example Press": behind a second colon, in front of the house or the number, stands the
/// place.
void part_place(LabelledItem& item) {
  constexpr std::size_t kLongest = 30;
  const std::size_t at = find_label(item, Label::title);
  if (at + 1 >= item.pieces.size() || has_label(item, Label::place) || has_label(item, Label::container_title)) return;
  const Label next = item.pieces[at + 1].label;
  if ((next != Label::publisher && next != Label::number && next != Label::volume) ||
      text_of(item, item.pieces[at].end, item.pieces[at + 1].begin) != ", ")
    return;
  const std::string_view text = text_of(item, item.pieces[at]);
  const std::size_t colon = text.rfind(": ");
  if (colon == std::string_view::npos || colon < 8 || text.find(": ") == colon || text.size() - colon > kLongest) return;
  const std::string_view place = text.substr(colon + 2);
  const auto words = std::count(place.begin(), place.end(), ' ');
  if (words <= 2 && is_upper_at(place, 0) && is_upper_at(place, place.rfind(' ') + 1))
    split_piece(item, at, colon, colon + 2, Label::place);
}

}  // namespace

void settle_colon_venue(LabelledItem& item) {
  part_place(item);
  const std::size_t at = find_label(item, Label::container_title);
  if (at == item.pieces.size()) return;
  give_place_to_title(item, at);
  part_series(item, at);
  drop_scale(item, at);
}

}  // namespace bibfold
