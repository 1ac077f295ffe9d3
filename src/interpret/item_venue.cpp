// The recipe of `read_venue_and_year`: pieces → container → tags → year → type, each a file of its own. Names of venues are read by
// venues.h, dates by dates.h.
#include "interpret/item_venue.h"

#include <algorithm>
#include <string_view>

#include "interpret/item_container.h"
#include "interpret/item_status.h"
#include "interpret/item_tags.h"
#include "interpret/item_type.h"
#include "interpret/item_year.h"
#include "interpret/venue_pieces.h"

namespace bibfold {

bool is_venue_behind_status(const LabelledItem& item, const Piece& piece) {
  if (piece.label != Label::note && piece.label != Label::other) return false;
  if (std::any_of(item.pieces.begin(), item.pieces.end(), [](const Piece& p) { return p.label == Label::container_title; })) return false;
  const std::string_view text = std::string_view(item.item.text.text).substr(piece.begin, piece.end - piece.begin);
  const StatusReading status = read_status(text);
  return status.stage == Stage::accepted && status.rest < text.size();
}

namespace {

/// "REVISTA DE LAGOS (1977. IMPRESSA)", "*Kite Annual 2016*": a year in the name of a journal or a book is that of no meeting.
void forget_meeting(const VenuePieces& pieces, Publication& record) {
  const bool by_name = record.event_date.year != 0 && record.event_date.month == 0 && pieces.tag_year == 0;
  const bool printed = std::any_of(pieces.dates.begin(), pieces.dates.end(),
                                   [&](const DatedPiece& dated) { return dated.date.year == record.event_date.year; });
  if (by_name && !printed && (record.type == Type::article_journal || record.type == Type::chapter)) record.event_date = {};
}

}  // namespace

void read_venue_and_year(const LabelledItem& item, const Tables& tables, Publication& record, Diagnostics& diagnostics) {
  const ItemReading reading{item, tables, record, diagnostics};
  VenuePieces pieces = collect_venue_pieces(reading);
  read_containers(reading, pieces);
  read_tags(reading, pieces);
  decide_year(reading, pieces);
  decide_type(reading, pieces);
  forget_meeting(pieces, record);
}

}  // namespace bibfold
