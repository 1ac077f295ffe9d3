// See field_venues.h. The pieces of an item are found by the reference parser, which has to respect the known ones; none is taken that
// it finds unless the tail as a whole makes sense.
#include "interpret/field_venues.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "interpret/dates.h"
#include "interpret/known_pieces.h"
#include "interpret/settled_pieces.h"
#include "interpret/settled_titles.h"
#include "text/ascii.h"
#include "text/styled_text.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

const Piece* find_piece(const LabelledItem& item, Label label) {
  const auto found = std::find_if(item.pieces.begin(), item.pieces.end(), [label](const Piece& p) { return p.label == label; });
  return found == item.pieces.end() ? nullptr : &*found;
}

std::string_view text_of(const LabelledItem& item, const Piece& piece) {
  return std::string_view(item.item.text.text).substr(piece.begin, piece.end - piece.begin);
}

/// A number, or several parts: no plain name.
bool says_more(std::string_view venue) {
  constexpr std::size_t kLongest = 400;
  const bool parts = venue.find(", ") != std::string_view::npos || venue.find(". ") != std::string_view::npos ||
                     venue.find("; ") != std::string_view::npos || venue.find(": ") != std::string_view::npos;
  return venue.size() <= kLongest && (parts || has_digit(venue));
}

/// An item of the list that is made: the authors, the title, and the venue from `tail` on.
struct Tail {
  std::size_t item = 0;
  std::uint32_t begin = 0;
};

void add_known(RawItem& made, const LabelledItem& item, const Piece& piece) {
  const StyledText value = trimmed(slice(item.item.text, piece.begin, piece.end));
  append(made.text, value, Joint::space);
  const auto end = static_cast<std::uint32_t>(made.text.text.size());
  made.known.push_back({piece.label, end - static_cast<std::uint32_t>(value.text.size()), end, 1000});
  if (made.text.text.find_last_of(".?!") + 1 != made.text.text.size()) made.text.text += '.';
}

std::optional<Tail> add_tail(RawList& list, std::span<const LabelledItem> items, std::size_t i) {
  const LabelledItem& item = items[i];
  const Piece* const venue = find_piece(item, Label::container_title);
  const Piece* const title = find_piece(item, Label::title);
  if (venue == nullptr || title == nullptr || !says_more(text_of(item, *venue))) return std::nullopt;
  RawItem made;
  made.span = item.item.span;
  made.group = item.item.group;
  made.text.source = item.item.text.source;
  if (const Piece* const author = find_piece(item, Label::author)) add_known(made, item, *author);
  add_known(made, item, *title);
  const StyledText value = trimmed(slice(item.item.text, venue->begin, venue->end));
  append(made.text, value, Joint::space);
  const auto begin = static_cast<std::uint32_t>(made.text.text.size() - value.text.size());
  list.items.push_back(std::move(made));
  return Tail{i, begin};
}

/// Every piece of the tail begins in it and is one that stands behind a title; and one of them says where the work was published.
bool makes_sense(const LabelledItem& read, std::uint32_t begin) {
  bool published = false;
  for (const Piece& piece : read.pieces) {
    if (piece.end <= begin) continue;
    if (piece.begin < begin || piece.label == Label::author || piece.label == Label::title) return false;
    published = published || piece.label == Label::container_title || piece.label == Label::venue_tag || piece.label == Label::publisher ||
                piece.label == Label::genre || piece.label == Label::identifier || piece.label == Label::collection_title;
  }
  return published;
}

/// Without a number, a comma may belong to the name: "Journal of Neurology, Neurosurgery & Psychiatry", "University of Nevada, Reno". The
/// places of meetings are none of it, nor is "in press", nor a thesis or report its school.
bool is_cut_by_words(const LabelledItem& read, std::uint32_t begin, const Tables& tables) {
  const auto first = std::find_if(read.pieces.begin(), read.pieces.end(), [begin](const Piece& p) { return p.begin >= begin; });
  if (first == read.pieces.end()) return false;
  if (first->label == Label::genre) return true;
  const VenueReading venue = tables.venues.read(text_of(read, *first));
  const bool meeting = venue.kind_known && (venue.kind == VenueKind::conference || venue.kind == VenueKind::workshop);
  return first->label == Label::container_title && std::all_of(first + 1, read.pieces.end(), [meeting](const Piece& p) {
           return p.label == Label::status || p.label == Label::award || (meeting && p.label == Label::place);
         });
}

bool is_understood(const LabelledItem& read, std::uint32_t begin, const Tables& tables) {
  const std::string_view tail = std::string_view(read.item.text.text).substr(begin);
  return makes_sense(read, begin) && (has_digit(tail) || is_cut_by_words(read, begin, tables));
}

/// What another field says already is a note, but for a year, which is then that of the meeting, or the same.
Label label_beside(const LabelledItem& item, const LabelledItem& read, const Piece& piece) {
  const Piece* const stated = find_piece(item, piece.label);
  if (stated == nullptr || piece.label == Label::identifier || piece.label == Label::container_title) return piece.label;
  if (piece.label != Label::date) return text_of(item, *stated) == text_of(read, piece) ? Label::separator : Label::note;
  const int year = find_year(text_of(read, piece));
  return year == 0 || year == find_year(text_of(item, *stated)) ? Label::separator : Label::event_date;
}

/// The pieces of the tail in the place of the container.
void take_tail(LabelledItem& item, const LabelledItem& read, std::uint32_t begin) {
  const Piece venue = *find_piece(item, Label::container_title);
  const std::uint32_t first = venue.begin;
  std::vector<Piece> pieces;
  for (const Piece& piece : item.pieces) {
    if (piece != venue) pieces.push_back(piece);
  }
  for (const Piece& piece : read.pieces) {
    if (piece.end > begin)
      pieces.push_back({label_beside(item, read, piece), piece.begin - begin + first, piece.end - begin + first, 1000});
  }
  std::sort(pieces.begin(), pieces.end(), [](const Piece& a, const Piece& b) { return a.begin < b.begin; });
  item.pieces = std::move(pieces);
}

}  // namespace

void read_field_venues(std::span<LabelledItem> items, const ReferenceContext& context, const Tables& tables, int jobs) {
  RawList list;
  std::vector<Tail> tails;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (const std::optional<Tail> tail = add_tail(list, items, i)) tails.push_back(*tail);
  }
  if (tails.empty()) return;
  std::vector<LabelledItem> read = parse_references(list, context, tables, jobs);
  for (std::size_t i = 0; i < tails.size(); ++i) {
    respect_known(read[i]);
    settle_pieces(read[i], tables);
    settle_titles(read[i]);
    if (is_understood(read[i], tails[i].begin, tables)) take_tail(items[tails[i].item], read[i], tails[i].begin);
  }
}

}  // namespace bibfold
