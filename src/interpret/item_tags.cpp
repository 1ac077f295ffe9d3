// See item_tags.h. The first tag names the venue; a further one belongs to an award or to the notes. The year is decided by item_year.h.
#include "interpret/item_tags.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "interpret/item_text.h"
#include "text/ascii.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace bibfold {
namespace {

/// "ICML'24" → "ICML": a tag that the table does not know, without its year.
std::string tag_without_year(std::string_view tag) {
  std::string text = collapse_blanks(tag);
  const std::size_t other = text.find_last_not_of("0123456789");
  const std::size_t end = other == std::string::npos ? 0 : other + 1;
  if (text.size() - end != 2 && text.size() - end != 4) return text;
  const std::string_view head = std::string_view(text).substr(0, end);
  for (const std::string_view sign : {"'", "’", "‘", "-", "–", " ", "/"}) {
    if (head.ends_with(sign)) return std::string(trim(head.substr(0, head.size() - sign.size())));
  }
  return text.size() - end == 4 ? std::string(head) : text;
}

/// "CHI LBW", "NAACL SRW": a part of the meeting by an acronym that the table does not have.
bool names_part(std::string_view tag, const VenueReading& reading) {
  if (reading.short_name.empty() || !tag.starts_with(reading.short_name)) return false;
  const std::string_view rest = tag.substr(reading.short_name.size());
  constexpr std::size_t kLongest = 6;
  return rest.size() > 2 && rest.size() <= kLongest && rest.front() == ' ' && is_all_capitals(rest.substr(1));
}

/// "[New]", "[Invited]": no name of a venue that the reference prints as well; those have capitals ("[PRL]") or stand in the table.
bool is_remark(std::string_view tag) { return count_capitals(tag) <= 1; }

bool is_beside_tag(Label label) { return label == Label::award || label == Label::note || label == Label::other || label == Label::genre; }

/// "(Finding)" → "Findings"; "": names none
std::string_view track_of(std::string_view text) {
  const std::string folded = fold_text(text);
  if (folded == "finding" || folded == "findings") return "Findings";
  constexpr std::array<std::string_view, 4> kDemo{"demo", "demo track", "system demonstration", "system demonstrations"};
  return is_one_of(kDemo, folded) ? "Demo" : "";
}

class TagReader {
 public:
  TagReader(const ItemReading& reading, VenuePieces& pieces) : reading_(reading), record_(reading.record), pieces_(pieces) {}

  void run() {
    find_tag_in_notes();
    for (const Printed& tag : pieces_.tags) {
      for (const Printed& part : parts_of_tag(reading_, tag)) read_tag(part);
    }
  }

 private:
  /// "(ICLR-2022 Highest Rating in the 1st Round)", taken for a note where no year stands elsewhere: a known acronym and its year in front.
  void find_tag_in_notes() {
    if (!pieces_.tags.empty() || !pieces_.dates.empty() || container_year(pieces_) != 0) return;
    for (const Piece& piece : reading_.item.pieces) {
      if (piece.label != Label::note && piece.label != Label::other && piece.label != Label::award) continue;
      const std::size_t end = leading_tag_end(reading_.text(piece.begin, piece.end));
      if (end == 0) continue;
      pieces_.tags.push_back(reading_.printed(piece.begin, piece.begin + static_cast<std::uint32_t>(end)));
      return;
    }
  }

  [[nodiscard]] std::size_t leading_tag_end(std::string_view text) const {
    constexpr std::size_t kLongestTag = 24;  // bytes
    const std::size_t digit = text.substr(0, kLongestTag).find_first_of("0123456789");
    if (digit == std::string_view::npos || digit == 0) return 0;
    const std::size_t end = std::min(text.find_first_not_of("0123456789", digit), text.size());
    const VenueReading reading = reading_.tables.venues.read(text.substr(0, end));
    const bool alone = end == text.size() || text[end] == ' ' || text[end] == ',' || text[end] == ';';
    return alone && reading.year != 0 && !reading.short_name.empty() && !reading.preprint ? end : 0;
  }

  void read_tag(const Printed& printed) {
    const std::string tag = clean_piece(printed.text.starts_with("In ") ? without_in(printed.text) : std::string_view(printed.text));
    const VenueReading reading = reading_.tables.venues.read(tag);
    const int year = reading.year != 0 ? reading.year : year_of_tag(tag);
    if (!pieces_.containers.empty() && reading.short_name.empty() && year == 0 && is_remark(tag))
      return reading_.add_note(tag, printed.span);
    const bool first = !pieces_.tagged;
    if (first) {
      pieces_.tag_year = counts_meetings(tag, year) ? 0 : year;
      pieces_.tag_text = tag;
      pieces_.tagged = true;
    }
    const std::string folded = fold_text(tag);
    const bool preprint = reading.preprint || folded.find("preprint") != std::string::npos || folded == "arxiv";
    pieces_.preprint = pieces_.preprint || preprint;
    if (preprint) return;
    if (first) return name_venue(reading, tag, printed.span);
    if (!joins_award(printed)) reading_.add_note(tag, printed.span);
  }

  /// "ICUC10" beside 2018 is the tenth meeting, not that of 2010; so is "MICRO-55".
  [[nodiscard]] bool counts_meetings(std::string_view tag, int year) const {
    constexpr int kLatest = 3;  // years between a meeting and its proceedings
    const std::size_t other = tag.find_last_not_of("0123456789");
    const bool glued = other != std::string_view::npos && tag.size() - other == 3 && (is_ascii_letter(tag[other]) || tag[other] == '-');
    const auto& dates = pieces_.dates;
    return glued && year != 0 && !dates.empty() && std::all_of(dates.begin(), dates.end(), [year](const DatedPiece& dated) {
             return dated.date.year != 0 && std::abs(dated.date.year - year) > kLatest;
           });
  }

  void name_venue(const VenueReading& reading, const std::string& tag, Span span) {
    const std::string bare = pieces_.tag_year == 0 ? tag : tag_without_year(tag);  // "KITES-55" is no year
    std::string name = reading.short_name.empty() || names_part(bare, reading) ? bare : reading.short_name;
    add_track(name);
    check_venue(reading, tag, span);
    record_.text.set(Field::container_title_short, name, span);
    if (pieces_.containers.empty()) record_.text.set(Field::container_title, name, span);
    if (!pieces_.container.kind_known && reading.kind_known) pieces_.container = reading;
  }

  /// "EMNLP-2022 Oral, MLADS-2022 Distinguished Contribution Award": a second tag says who gives the award behind it.
  bool joins_award(const Printed& tag) {
    const auto& pieces = reading_.item.pieces;
    const auto award = std::find_if(pieces.begin(), pieces.end(), [&](const Piece& p) { return p.begin >= tag.end; });
    if (award == pieces.end() || award->label != Label::award || !reading_.blank_between(tag.end, award->begin)) return false;
    const std::string name = clean_piece(reading_.text(award->begin, award->end));
    std::string all(record_.text[Field::award]);
    const std::size_t at = all.find(name);
    if (name.empty() || at == std::string::npos) return false;
    all.insert(at, clean_piece(tag.text) + " ");
    record_.text.set(Field::award, all, record_.text.find(Field::award)->span);
    return true;
  }

  /// "[EMNLP'24] (Finding)": a track named beside the tag; or by the container, where the tag names the conference only.
  void add_track(std::string& name) const {
    std::string_view track = pieces_.container.track;
    for (const Piece& piece : reading_.item.pieces) {
      if (!is_beside_tag(piece.label)) continue;
      if (const std::string_view beside = track_of(reading_.text(piece.begin, piece.end)); !beside.empty()) track = beside;
    }
    const bool has_track = name.find(' ') != std::string::npos || name.find('@') != std::string::npos;
    if (!track.empty() && !has_track && track != "Workshop") name.append(" ").append(track);
  }

  void check_venue(const VenueReading& reading, const std::string& tag, Span span) {
    const VenueReading& container = pieces_.container;
    if (!reading.venue || !container.venue || reading.venue->name == container.venue->name) return;
    if (reading.kind == VenueKind::workshop || container.kind == VenueKind::workshop || reading.venue->acronym == container.venue->acronym)
      return;
    if (container.kind == VenueKind::publisher_series || tag.find('@') != std::string::npos) return;
    reading_.diagnostics.push_back({Code::conflicting_venue, span, tag + ", " + std::string(record_.text[Field::container_title]), {}});
  }

  const ItemReading& reading_;
  Publication& record_;
  VenuePieces& pieces_;
};

}  // namespace

void read_tags(const ItemReading& reading, VenuePieces& pieces) { TagReader(reading, pieces).run(); }

}  // namespace bibfold
