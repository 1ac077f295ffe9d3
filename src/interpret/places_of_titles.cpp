// See places_of_titles.h. The sign is the colon in front of the journal, which has no house.
#include "interpret/places_of_titles.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "interpret/item_pieces.h"
#include "interpret/item_text.h"
#include "text/ascii.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace bibfold {
namespace {

/// "U.S. Geological Survey Open-File Report 2013–1234": what stands there is a report, and no house.
bool is_numbered_report(std::string_view house) {
  constexpr std::array<std::string_view, 6> kWords{"report", "map", "bulletin", "circular", "paper", "memoir"};
  const std::string folded = fold_text(house);
  return folded.find_first_of("0123456789") != std::string::npos &&
         std::any_of(kWords.begin(), kWords.end(), [&](std::string_view w) { return folded.find(w) != std::string::npos; });
}

/// "Doe, J., 2012, Vesiculation of ash at Summer Lake, Oregon: Geology, v. 40": geologists set a colon in front of the journal; what was
/// taken for the place of a house is the end of the title, for houses have no volumes.
void settle_place_of_title(LabelledItem& item) {
  const std::size_t title = find_label(item, Label::title);
  if (title + 2 >= item.pieces.size() || has_label(item, Label::container_title) || item.pieces[title + 1].label != Label::place ||
      item.pieces[title + 2].label != Label::publisher)
    return;
  const Piece& place = item.pieces[title + 1];
  Piece& journal = item.pieces[title + 2];
  const bool numbered =
      title + 3 < item.pieces.size() && item.pieces[title + 3].label == Label::volume;  // not "Tübingen: Mohr 2011 (Jus Privatum, Bd. 158)"
  if (!numbered && !is_numbered_report(text_of(item, journal.begin, item.item.text.text.size()))) return;
  if (text_of(item, item.pieces[title].end, place.begin) != ", " || text_of(item, place.end, journal.begin) != ": ") return;
  if (numbered) journal.label = Label::container_title;
  item.pieces[title].end = place.end;
  item.pieces.erase(item.pieces.begin() + static_cast<std::ptrdiff_t>(title) + 1);
}

/// "Landslide dams as capacitors, | Eel River, California |: | *Earth Surface Dynamics* |.": the same without a volume, as yet.
void settle_place_before_journal(LabelledItem& item) {
  const std::size_t title = find_label(item, Label::title);
  if (title + 2 >= item.pieces.size() || has_label(item, Label::publisher) || has_label(item, Label::editor)) return;
  const Piece& place = item.pieces[title + 1];
  const Piece& journal = item.pieces[title + 2];
  if (place.label != Label::place || journal.label != Label::container_title) return;
  if (text_of(item, item.pieces[title].end, place.begin) != ", " || text_of(item, place.end, journal.begin) != ": ") return;
  item.pieces[title].end = place.end;
  erase_piece(item, title + 1);
}

/// The same where all of "Nevada: Tectonics, v. 34" was taken for the journal's name.
void settle_place_in_journal(LabelledItem& item) {
  constexpr std::size_t kLongestPlace = 32;
  const std::size_t title = find_label(item, Label::title);
  const std::size_t volume = find_label(item, Label::volume);
  if (title + 1 >= item.pieces.size() || item.pieces[title + 1].label != Label::container_title) return;
  Piece& journal = item.pieces[title + 1];
  const std::string_view name = text_of(item, journal);
  const bool numbered = volume < item.pieces.size() && text_of(item, item.pieces[volume]).starts_with("v. ");
  const std::size_t colon = name.find(": ");
  if ((!numbered && !is_numbered_report(name)) || colon == std::string_view::npos || colon > kLongestPlace ||
      text_of(item, item.pieces[title].end, journal.begin) != ", ")
    return;
  item.pieces[title].end = journal.begin + static_cast<std::uint32_t>(colon);
  journal.begin = item.pieces[title].end + 2;
}

}  // namespace

void settle_places_of_titles(LabelledItem& item) {
  settle_place_of_title(item);
  settle_place_before_journal(item);
  settle_place_in_journal(item);
}

}  // namespace bibfold
