// See venue_pieces.h: `collect_venue_pieces`. Only finds and joins; what a container or tag means is read by item_container.h and
// item_tags.h.
#include "interpret/venue_pieces.h"

#include <algorithm>

#include "interpret/dates.h"
#include "interpret/item_remarks.h"
#include "interpret/item_status.h"
#include "interpret/item_text.h"
#include "interpret/item_venue.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

/// A date between two stretches of container with nothing but blanks around it is a year in the venue's name:
/// "Proceedings of NAACL | 2025 | System Demonstrations".
bool is_inside_container(const ItemReading& reading, std::size_t p) {
  const auto& pieces = reading.item.pieces;
  if (p == 0 || p + 1 >= pieces.size()) return false;
  if (pieces[p - 1].label != Label::container_title || pieces[p + 1].label != Label::container_title) return false;
  return reading.blank_between(pieces[p - 1].end, pieces[p].begin) && reading.blank_between(pieces[p].end, pieces[p + 1].begin);
}

class Collector {
 public:
  explicit Collector(const ItemReading& reading) : reading_(reading) {}

  VenuePieces run() {
    for (std::size_t p = 0; p < reading_.item.pieces.size(); ++p) add(p);
    return std::move(out_);
  }

 private:
  void add(std::size_t p) {
    const Piece& piece = reading_.item.pieces[p];
    const std::string text = clean_piece(reading_.text(piece.begin, piece.end));
    if (piece.label == Label::title) title_seen_ = true;
    if (piece.label == Label::container_title || is_venue_behind_status(reading_.item, piece)) add_container(piece);
    joins_ = piece.label == Label::date && is_inside_container(reading_, p);
    if (piece.label == Label::venue_tag && !is_type_mark(text)) out_.tags.push_back(reading_.printed(piece));
    const bool dated = piece.label == Label::page && is_iso_date(text);
    if (dated || (piece.label == Label::date && !joins_)) add_date(p, text);
    if (piece.label == Label::event_date) reading_.record.event_date = parse_date(text);
  }

  void add_container(const Piece& piece) {
    if (joins_ && !out_.containers.empty()) {
      out_.containers.back() = reading_.printed(out_.containers.back().begin, piece.end);
    } else {
      out_.containers.push_back(reading_.printed(piece));
    }
  }

  void add_date(std::size_t p, const std::string& text) {
    const bool of_preprint = out_.containers.empty() && p > 0 && reading_.item.pieces[p - 1].label == Label::identifier;
    const bool of_submission = is_submitted_to(p);
    out_.dates.push_back({parse_date(text), reading_.printed(reading_.item.pieces[p]).span, !title_seen_, of_submission, of_preprint});
  }

  /// Behind the date or number before it stands "Under review at X".
  [[nodiscard]] bool is_submitted_to(std::size_t p) const {
    const auto& pieces = reading_.item.pieces;
    std::size_t from = p;
    while (from > 0 && pieces[from - 1].label != Label::date && pieces[from - 1].label != Label::identifier &&
           pieces[from - 1].label != Label::title) {
      --from;
    }
    if (from == 0 || from == p) return false;
    return read_status(trim(reading_.text(pieces[from].begin, pieces[p].begin))).stage == Stage::submitted;
  }

  const ItemReading& reading_;
  VenuePieces out_;
  bool title_seen_ = false;
  bool joins_ = false;  ///< the next container goes on with the last one
};

/// Its target is kept, so its text says nothing more.
bool is_link(const ItemReading& reading, const Printed& part) {
  const auto& runs = reading.item.item.text.runs;
  return std::any_of(runs.begin(), runs.end(),
                     [&part](const StyleRun& run) { return run.style == Style::link && run.begin < part.end && run.end > part.begin; });
}

}  // namespace

Printed ItemReading::printed(std::uint32_t begin, std::uint32_t end) const {
  return {std::string(text(begin, end)), item.item.text.source_span(begin, end), begin, end};
}

bool ItemReading::blank_between(std::uint32_t begin, std::uint32_t end) const { return trim(text(begin, end)).empty(); }

bool ItemReading::has(Label label) const {
  return std::any_of(item.pieces.begin(), item.pieces.end(), [label](const Piece& piece) { return piece.label == label; });
}

void ItemReading::add_note(std::string_view note, Span span) const {
  record.text.set(Field::note, joined_notes(record.text[Field::note], note), span);
}

VenuePieces collect_venue_pieces(const ItemReading& reading) { return Collector(reading).run(); }

std::vector<Printed> parts_of_tag(const ItemReading& reading, const Printed& tag) {
  std::vector<Printed> parts;
  for (std::uint32_t begin = tag.begin; begin < tag.end;) {
    const std::size_t comma = reading.text().find(", ", begin);
    const std::uint32_t end = comma == std::string_view::npos ? tag.end : std::min(tag.end, static_cast<std::uint32_t>(comma));
    parts.push_back(reading.printed(begin, end));
    begin = end + 2;
  }
  const auto label = [](const Printed& part) { return is_link_word(clean_piece(part.text)); };
  if (std::none_of(parts.begin(), parts.end(), label)) return {tag};
  for (const Printed& part : parts) {
    if (label(part) && !is_link(reading, part)) reading.add_note(clean_piece(part.text), part.span);
  }
  parts.erase(std::remove_if(parts.begin(), parts.end(), label), parts.end());
  return parts;
}

int year_of_tag(std::string_view tag) {
  if (const int year = find_year(tag); year != 0) return year;
  const std::string_view text = trim(tag);
  const auto digit = [text](std::size_t k) { return k < text.size() && is_ascii_digit(text[k]); };
  for (std::size_t at = 1; at + 2 <= text.size(); ++at) {
    const std::string_view before = text.substr(0, at);
    const bool sign = before.back() == '\'' || before.back() == '-' || before.ends_with("’") || before.ends_with("‘");
    if (!sign || !digit(at) || !digit(at + 1) || digit(at + 2)) continue;
    const int two = (text[at] - '0') * 10 + (text[at + 1] - '0');
    return two < 50 ? 2000 + two : 1900 + two;
  }
  return 0;
}

int container_year(const VenuePieces& pieces) {
  if (pieces.containers.empty()) return 0;
  return pieces.container.year != 0 ? pieces.container.year : year_of_tag(pieces.containers[0].text);
}

}  // namespace bibfold
