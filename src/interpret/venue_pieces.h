// The pieces of one item that tell its venue and year: containers, tags and dates, each with the place it is printed at.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "bibfold/diagnostic.h"
#include "bibfold/document.h"
#include "bibfold/publication.h"
#include "interpret/series_numbers.h"
#include "interpret/tables.h"

namespace bibfold {

/// A stretch of the item's text.
struct Printed {
  std::string text;
  Span span;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

struct DatedPiece {
  Date date;
  Span span;
  bool before_title = false;
  bool of_submission = false;  ///< "2024. Under review at ICLR 2025": the last one
  bool of_preprint = false;    ///< "arXiv:2101.00001 (2021). Published in Lake Letters (2022)": the first one
};

/// What an item says of its venue and year, as far as it is read.
struct VenuePieces {
  std::vector<Printed> containers;
  std::vector<Printed> tags;
  std::vector<DatedPiece> dates;

  VenueReading container;  ///< of the first container, else of the first tag
  MeetingNumber number;    ///< of the first container
  bool tagged = false;     ///< a tag that is no label of a link or remark
  int tag_year = 0;        ///< of the first such tag
  std::string tag_text;
  bool preprint = false;  ///< a tag or the container says so
};

/// The item, the tables it is read with, and the record it becomes.
struct ItemReading {
  const LabelledItem& item;
  const Tables& tables;
  Publication& record;
  Diagnostics& diagnostics;

  [[nodiscard]] std::string_view text() const { return item.item.text.text; }
  [[nodiscard]] std::string_view text(std::uint32_t begin, std::uint32_t end) const { return text().substr(begin, end - begin); }
  [[nodiscard]] Printed printed(std::uint32_t begin, std::uint32_t end) const;
  [[nodiscard]] Printed printed(const Piece& piece) const { return printed(piece.begin, piece.end); }
  [[nodiscard]] bool blank_between(std::uint32_t begin, std::uint32_t end) const;
  [[nodiscard]] bool has(Label label) const;
  void add_note(std::string_view note, Span span) const;
};

/// Sets containers, tags and dates, and the event's date of the record.
VenuePieces collect_venue_pieces(const ItemReading& reading);

/// `tag` without labels of links: "(Homepage, Preprint-2024)". Labels whose target is not kept go to the notes.
std::vector<Printed> parts_of_tag(const ItemReading& reading, const Printed& tag);

/// "ICML'24" → 2024, "EMNLP-2022" → 2022; 0: none
int year_of_tag(std::string_view tag);

/// The year that the first container prints or tells; 0: none.
int container_year(const VenuePieces& pieces);

}  // namespace bibfold
