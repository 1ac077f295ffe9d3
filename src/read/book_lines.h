// Books that a list gives by title, place and year alone: "*The Weight of Kites*, Oslo 2009." Nothing else of a reference is there, so most
// of the list must be alike, or have the form of one.
#pragma once

#include <vector>

#include "read/list_items.h"
#include "read/outline.h"

namespace bibfold {

/// "Der Deich am Fluss, Halle/S. 2021.", "*Le sel et le vent*, Paris, 2010 (2e éd. 2014).": a title, a place, and the year at the end.
bool is_book_line(const ListItem& item);

/// "*Boats at Night* (Penguin, 2017). Winner of …", "*Boats by Day*. New York: Penguin, 2019": italics, and all of an imprint behind them.
bool is_marked_book(const ListItem& item);

/// Nearly all items below a heading that is nothing but words for publications are such lines; there are at least `fewest`.
bool lists_books(const Section& section, const std::vector<ListItem>& items, std::size_t fewest);

/// What such a line says, where no item of its list names the owner: everything in front of the place is the title. Empty elsewhere.
std::vector<Piece> pieces_of_book_line(const ListItem& item, const std::vector<ListItem>& items);

}  // namespace bibfold
