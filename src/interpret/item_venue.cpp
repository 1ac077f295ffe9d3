// Reads tags, containers and dates of one item together: `read_venue_and_year`. Names of venues are read by venues.h, dates by dates.h.
#include "interpret/item_venue.h"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "interpret/dates.h"
#include "interpret/identifiers.h"
#include "interpret/item_group.h"
#include "interpret/item_remarks.h"
#include "interpret/item_status.h"
#include "interpret/item_text.h"
#include "interpret/series_numbers.h"
#include "interpret/venue_words.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

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
  bool of_preprint = false;  ///< "arXiv:2101.00001 (2021). Published in Lake Letters (2022)": the first one
};

/// "ICML'24" → "ICML": a tag that the table does not know, without its year.
std::string tag_without_year(std::string_view tag) {
  std::string text = collapse_blanks(tag);
  std::size_t end = text.size();
  while (end > 0 && text[end - 1] >= '0' && text[end - 1] <= '9') --end;
  if (text.size() - end != 2 && text.size() - end != 4) return text;
  std::string_view head = std::string_view(text).substr(0, end);
  for (const std::string_view sign : {"'", "’", "‘", "-", "–", " ", "/"}) {
    if (head.ends_with(sign)) return std::string(trim(head.substr(0, head.size() - sign.size())));
  }
  return text.size() - end == 4 ? std::string(head) : text;
}

/// "[New]", "[Invited]": no name of a venue that the reference prints as well; those have capitals ("[PRL]") or stand in the table.
bool is_remark(std::string_view tag) {
  return std::count_if(tag.begin(), tag.end(), [](char c) { return c >= 'A' && c <= 'Z'; }) <= 1;
}

/// "ICML'24" → 2024, "EMNLP-2022" → 2022
int year_of_tag(std::string_view tag) {
  if (const int year = find_year(tag); year != 0) return year;
  const std::string text(trim(tag));
  for (std::size_t at = 0; at + 2 <= text.size(); ++at) {
    const auto digit = [&](std::size_t k) { return k < text.size() && text[k] >= '0' && text[k] <= '9'; };
    const bool sign =
        at > 0 && (text[at - 1] == '\'' || text[at - 1] == '-' || text.substr(0, at).ends_with("’") || text.substr(0, at).ends_with("‘"));
    if (!sign || !digit(at) || !digit(at + 1) || digit(at + 2)) continue;
    const int two = (text[at] - '0') * 10 + (text[at + 1] - '0');
    return two < 50 ? 2000 + two : 1900 + two;
  }
  return 0;
}

bool says(std::string_view folded, std::string_view what) { return folded.find(what) != std::string_view::npos; }

class VenueReader {
 public:
  VenueReader(const LabelledItem& item, const Tables& tables, Publication& record, Diagnostics& diagnostics)
      : item_(item), tables_(tables), record_(record), diagnostics_(diagnostics) {}

  void run() {
    collect();
    read_container();
    find_tag_in_notes();
    read_tags();
    decide_year();
    decide_type();
    read_group();
  }

 private:
  Printed printed(std::uint32_t begin, std::uint32_t end) const {
    return {item_.item.text.text.substr(begin, end - begin), item_.item.text.source_span(begin, end), begin, end};
  }

  /// A date between two stretches of container with nothing but blanks around it is a year in the venue's name:
  /// "Proceedings of NAACL | 2025 | System Demonstrations".
  [[nodiscard]] bool inside_container(std::size_t p) const {
    const auto& pieces = item_.pieces;
    if (p == 0 || p + 1 >= pieces.size()) return false;
    if (pieces[p - 1].label != Label::container_title || pieces[p + 1].label != Label::container_title) return false;
    return blank_between(pieces[p - 1].end, pieces[p].begin) && blank_between(pieces[p].end, pieces[p + 1].begin);
  }

  [[nodiscard]] bool blank_between(std::uint32_t begin, std::uint32_t end) const {
    return trim(std::string_view(item_.item.text.text).substr(begin, end - begin)).empty();
  }

  void collect() {
    bool title_seen = false;
    bool joins = false;
    for (std::size_t p = 0; p < item_.pieces.size(); ++p) {
      const Piece& piece = item_.pieces[p];
      if (piece.label == Label::title) title_seen = true;
      if (piece.label == Label::container_title || is_venue_behind_status(item_, piece)) add_container(piece, joins);
      joins = piece.label == Label::date && inside_container(p);
      if (piece.label == Label::venue_tag && !is_type_mark(clean_piece(printed(piece.begin, piece.end).text)))
        tags_.push_back(printed(piece.begin, piece.end));
      const bool dated = piece.label == Label::page && is_iso_date(clean_piece(printed(piece.begin, piece.end).text));
      if (dated || (piece.label == Label::date && !joins)) {
        const Printed text = printed(piece.begin, piece.end);
        const bool of_preprint = containers_.empty() && p > 0 && item_.pieces[p - 1].label == Label::identifier;
        dates_.push_back({parse_date(clean_piece(text.text)), text.span, !title_seen, of_preprint});
      }
      if (piece.label == Label::event_date) record_.event_date = parse_date(clean_piece(printed(piece.begin, piece.end).text));
    }
  }

  void add_container(const Piece& piece, bool joins) {
    if (joins && !containers_.empty()) {
      containers_.back() = printed(containers_.back().begin, piece.end);
    } else {
      containers_.push_back(printed(piece.begin, piece.end));
    }
  }

  void read_container() {
    if (containers_.empty()) return;
    const std::vector<Printed> parts = parts_of_tag(containers_[0]);
    if (parts.empty()) return;
    containers_[0] = printed(parts.front().begin, parts.back().end);
    read_status_before_venue();
    if (containers_.empty() || is_kind_of_report()) return;
    drop_publisher();
    put_venue_before_server();
    const std::string name = clean_piece(without_in(containers_[0].text));
    record_.text.set(Field::container_title, name, containers_[0].span);
    container_ = tables_.venues.read(name);
    number_ = read_meeting_number(name + " " + volume(), container_);
    if (container_.preprint) take_identifiers(containers_[0]);
    if (!container_.short_name.empty() && container_.short_name != name)
      record_.text.set(Field::container_title_short, container_.short_name, containers_[0].span);
    for (std::size_t i = 1; i < containers_.size(); ++i) {
      const std::string more = clean_piece(without_in(containers_[i].text));
      if (!record_.text.has(Field::collection_title)) {
        record_.text.set(Field::collection_title, more, containers_[i].span);
      } else {
        record_.text.set(Field::note, joined_notes(record_.text[Field::note], more), containers_[i].span);
      }
    }
  }

  /// "bioRxiv 2021.01.01.425001; published in Lake Letters": the venue is where it was published. The server stays where it has no
  /// identifier that tells as much.
  void put_venue_before_server() {
    if (containers_.size() < 2 || !tables_.venues.read(clean_piece(containers_[0].text)).preprint) return;
    const auto venue = std::find_if(containers_.begin() + 1, containers_.end(), [this](const Printed& container) {
      return !tables_.venues.read(clean_piece(without_in(container.text))).preprint;
    });
    if (venue == containers_.end()) return;
    std::rotate(containers_.begin(), venue, venue + 1);
    const Printed server = containers_[1];
    containers_.erase(containers_.begin() + 1);
    take_identifiers(server);
    if (!has(Label::identifier) && find_identifiers(server.text).empty()) add_note(clean_piece(server.text), server.span);
  }

  /// "Advances in Neural Information Processing Systems | 34"
  [[nodiscard]] std::string volume() const {
    for (const Piece& piece : item_.pieces) {
      if (piece.label == Label::volume) return clean_piece(printed(piece.begin, piece.end).text);
    }
    return {};
  }

  /// "Final Report": what it is, and not where it stands.
  bool is_kind_of_report() {
    const std::string name = clean_piece(containers_[0].text);
    const std::string folded = fold_text(name);
    if (folded != "report" && !(folded.ends_with(" report") && folded.find(' ') == folded.rfind(' '))) return false;
    if (!record_.text.has(Field::genre)) record_.text.set(Field::genre, name, containers_[0].span);
    containers_.erase(containers_.begin());
    return containers_.empty();
  }

  /// "Bulletin of Earthquake Engineering, Springer", "Journal of Bridge Engineering, ASCE": who prints a journal is not part of its name.
  void drop_publisher() {
    const std::string& text = containers_[0].text;
    const std::size_t comma = text.rfind(", ");
    if (comma == std::string::npos || comma < 8 || text.size() - comma > 22 || record_.text.has(Field::publisher)) return;
    const std::string name = clean_piece(std::string_view(text).substr(comma + 2));
    const bool one_word = !name.empty() && name.find(' ') == std::string::npos;
    const bool known = (tables_.words.find(fold_letters(name)).classes & bit(WordClass::publisher)) != 0 || is_sponsor(lower(name)) ||
                       name == "ASCE" || name == "ASME" || name == "AIP" || name == "IOP";
    if (!one_word || !known) return;
    const Printed whole = containers_[0];
    record_.text.set(Field::publisher, name, item_.item.text.source_span(whole.begin + static_cast<std::uint32_t>(comma) + 2, whole.end));
    containers_[0] = printed(whole.begin, whole.begin + static_cast<std::uint32_t>(comma));
  }

  /// "arXiv 1603.16362", "bioRxiv 2022.03.14.484321"
  void take_identifiers(const Printed& container) {
    for (Identifier& identifier : find_identifiers(container.text)) {
      identifier.span = container.span;
      const auto same = [&](const Identifier& i) { return i.scheme == identifier.scheme && i.value == identifier.value; };
      if (std::none_of(record_.identifiers.begin(), record_.identifiers.end(), same)) record_.identifiers.push_back(std::move(identifier));
    }
  }

  /// "To appear in Journal X": its journal will be X. "Under review at Y": Y is not its journal, and may never be.
  void read_status_before_venue() {
    const Printed whole = containers_[0];
    const StatusReading status = read_status(whole.text);
    if (status.stage == Stage::unknown) return;
    const bool accepted = status.stage == Stage::accepted;
    const std::string words = clean_piece(std::string_view(whole.text).substr(0, accepted ? status.end : whole.text.size()));
    record_.text.set(Field::status, joined_notes(record_.text[Field::status], words), whole.span);
    if (record_.stage == Stage::unknown) record_.stage = status.stage;
    containers_.erase(containers_.begin());
    if (accepted && status.rest < whole.text.size())
      containers_.insert(containers_.begin(), printed(whole.begin + static_cast<std::uint32_t>(status.rest), whole.end));
  }

  /// "(ICLR-2022 Highest Rating in the 1st Round)", taken for a note where no year stands elsewhere: a known acronym and its year in front.
  void find_tag_in_notes() {
    if (!tags_.empty() || !dates_.empty() || container_year() != 0) return;
    for (const Piece& piece : item_.pieces) {
      if (piece.label != Label::note && piece.label != Label::other && piece.label != Label::award) continue;
      const std::string_view text = std::string_view(item_.item.text.text).substr(piece.begin, piece.end - piece.begin);
      const std::size_t end = leading_tag_end(text);
      if (end == 0) continue;
      tags_.push_back(printed(piece.begin, piece.begin + static_cast<std::uint32_t>(end)));
      return;
    }
  }

  [[nodiscard]] std::size_t leading_tag_end(std::string_view text) const {
    constexpr std::size_t kLongestTag = 24;  // bytes
    const std::size_t digit = text.substr(0, kLongestTag).find_first_of("0123456789");
    if (digit == std::string_view::npos || digit == 0) return 0;
    const std::size_t end = std::min(text.find_first_not_of("0123456789", digit), text.size());
    const VenueReading reading = tables_.venues.read(text.substr(0, end));
    const bool alone = end == text.size() || text[end] == ' ' || text[end] == ',' || text[end] == ';';
    return alone && reading.year != 0 && !reading.short_name.empty() && !reading.preprint ? end : 0;
  }

  void read_tags() {
    for (const Printed& tag : tags_) {
      for (const Printed& part : parts_of_tag(tag)) read_tag(part);
    }
  }

  /// "(Homepage, Preprint-2024)": labels of links beside the tag are none; they go to the notes.
  std::vector<Printed> parts_of_tag(const Printed& tag) {
    std::vector<Printed> parts;
    for (std::uint32_t begin = tag.begin; begin < tag.end;) {
      const std::size_t comma = std::string_view(item_.item.text.text).find(", ", begin);
      const std::uint32_t end = comma == std::string_view::npos ? tag.end : std::min(tag.end, static_cast<std::uint32_t>(comma));
      parts.push_back(printed(begin, end));
      begin = end + 2;
    }
    const auto label = [](const Printed& part) { return is_link_word(clean_piece(part.text)); };
    if (std::none_of(parts.begin(), parts.end(), label)) return {tag};
    for (const Printed& part : parts) {
      if (label(part) && !is_link(part)) add_note(clean_piece(part.text), part.span);
    }
    parts.erase(std::remove_if(parts.begin(), parts.end(), label), parts.end());
    return parts;
  }

  /// Its target is kept, so its text says nothing more.
  [[nodiscard]] bool is_link(const Printed& part) const {
    const auto& runs = item_.item.text.runs;
    return std::any_of(runs.begin(), runs.end(),
                       [&part](const StyleRun& run) { return run.style == Style::link && run.begin < part.end && run.end > part.begin; });
  }

  /// "EMNLP-2022 Oral, MLADS-2022 Distinguished Contribution Award": a second tag says who gives the award behind it.
  bool joins_award(const Printed& tag) {
    const auto& pieces = item_.pieces;
    const auto award = std::find_if(pieces.begin(), pieces.end(), [&](const Piece& p) { return p.begin >= tag.end; });
    if (award == pieces.end() || award->label != Label::award || !blank_between(tag.end, award->begin)) return false;
    const std::string name = clean_piece(printed(award->begin, award->end).text);
    std::string all(record_.text[Field::award]);
    const std::size_t at = all.find(name);
    if (name.empty() || at == std::string::npos) return false;
    all.insert(at, clean_piece(tag.text) + " ");
    record_.text.set(Field::award, all, record_.text.find(Field::award)->span);
    return true;
  }

  void read_tag(const Printed& printed_tag) {
    const std::string tag = clean_piece(printed_tag.text);
    VenueReading reading = tables_.venues.read(tag);
    const int year = reading.year != 0 ? reading.year : year_of_tag(tag);
    if (!containers_.empty() && reading.short_name.empty() && year == 0 && is_remark(tag)) return add_note(tag, printed_tag.span);
    const std::string folded = fold_text(tag);
    const bool preprint = reading.preprint || says(folded, "preprint") || folded == "arxiv";
    const bool first = tag_year_ == 0 && !tagged_;
    if (first) {
      tag_year_ = year;
      tag_text_ = tag;
      tagged_ = true;
    }
    preprint_ = preprint_ || preprint;
    if (preprint) return;
    std::string name = reading.short_name.empty() ? tag_without_year(tag) : reading.short_name;
    if (!first) {
      if (joins_award(printed_tag)) return;
      add_note(tag, printed_tag.span);
      return;
    }
    add_track(name);
    check_venue(reading, tag, printed_tag.span);
    record_.text.set(Field::container_title_short, name, printed_tag.span);
    if (containers_.empty()) record_.text.set(Field::container_title, name, printed_tag.span);
    if (!container_.kind_known && reading.kind_known) container_ = reading;
  }

  /// "[EMNLP'24] (Finding)": a track named beside the tag; or by the container, where the tag names the conference only.
  void add_track(std::string& name) {
    std::string track = container_.track;
    for (const Piece& piece : item_.pieces) {
      if (piece.label != Label::award && piece.label != Label::note && piece.label != Label::other && piece.label != Label::genre) continue;
      const std::string folded = fold_text(item_.item.text.text.substr(piece.begin, piece.end - piece.begin));
      if (folded == "finding" || folded == "findings") track = "Findings";
      if (folded == "demo" || folded == "demo track" || folded == "system demonstration" || folded == "system demonstrations")
        track = "Demo";
    }
    const bool has_track = name.find(' ') != std::string::npos || name.find('@') != std::string::npos;
    if (!track.empty() && !has_track && track != "Workshop") name += " " + track;
  }

  void check_venue(const VenueReading& reading, const std::string& tag, Span span) {
    if (!reading.venue || !container_.venue || reading.venue->name == container_.venue->name) return;
    if (reading.kind == VenueKind::workshop || container_.kind == VenueKind::workshop ||
        reading.venue->acronym == container_.venue->acronym)
      return;
    if (container_.kind == VenueKind::publisher_series || says(tag, "@")) return;
    diagnostics_.push_back({Code::conflicting_venue, span, tag + ", " + std::string(record_.text[Field::container_title]), {}});
  }

  void add_note(const std::string& text, Span span) { record_.text.set(Field::note, joined_notes(record_.text[Field::note], text), span); }

  void decide_year() {
    const int venue_year = container_year();
    const DatedPiece* author_date = nullptr;
    const DatedPiece* later = nullptr;
    for (const DatedPiece& dated : dates_) {
      const bool dated_year = dated.date.year != 0;
      if (dated.before_title && dated_year && author_date == nullptr) author_date = &dated;
      if (!dated.before_title && (later == nullptr || later->of_preprint) && (dated_year || dated.date.month != 0)) later = &dated;
    }
    if (author_date != nullptr) {
      issue(*author_date);
      refine(later);
      set_event_year(tag_year_ != 0 ? tag_year_ : later != nullptr && later->date.year != 0 ? later->date.year : venue_year);
    } else if (tag_year_ != 0) {
      issued_by_tag(later, venue_year);
    } else if (later != nullptr && later->date.year != 0) {
      issue(*later);
      set_event_year(venue_year);
    } else if (venue_year != 0) {
      record_.issued.year = venue_year;
      record_.issued_span = containers_.empty() ? Span{} : containers_[0].span;
      if (later != nullptr) record_.issued.month = later->date.month;
    } else if (!issued_by_volume()) {
      keep_literal();
    }
    keep_other_dates(author_date, later);
    check_number();
  }

  /// A tag is the year of the meeting; any other date may be the year before or after.
  void check_number() {
    const int year = tag_year_ != 0 ? tag_year_ : record_.event_date.year != 0 ? record_.event_date.year : record_.issued.year;
    const int between = tag_year_ != 0 ? 0 : 1;
    if (number_.year == 0 || year == 0 || std::abs(number_.year - year) <= between || year_reported_) return;
    const std::string whose = tag_year_ != 0 ? " (" + tag_text_ + ")" : "";
    diagnostics_.push_back({Code::conflicting_year, record_.span, std::to_string(year) + whose + ", " + said(number_), {}});
  }

  /// "Crit Care Med 2019 (47) 345-352": without any date, a volume that is a year tells it; what stands in brackets is the volume then.
  bool issued_by_volume() {
    const std::string volume(record_.text[Field::volume]);
    const int year = volume.size() == 4 ? find_year(volume) : 0;
    if (year == 0) return false;
    record_.issued.year = year;
    record_.issued_span = record_.text.find(Field::volume)->span;
    if (!record_.text.has(Field::issue)) return true;
    record_.text.set(Field::volume, std::string(record_.text[Field::issue]), record_.text.find(Field::issue)->span);
    record_.text.set(Field::issue, {}, {});
    return true;
  }

  [[nodiscard]] int container_year() const {
    if (containers_.empty()) return 0;
    if (const int year = year_of_tag(containers_[0].text); container_.year == 0) return year;
    return container_.year;
  }

  void issue(const DatedPiece& dated) {
    record_.issued = dated.date;
    record_.issued_span = dated.span;
  }

  /// "2018. Title. In Venue, June 2018": the later date adds month and day.
  void refine(const DatedPiece* later) {
    if (later == nullptr || later->date.year != record_.issued.year || record_.issued.month != 0) return;
    record_.issued.month = later->date.month;
    record_.issued.day = later->date.day;
  }

  void set_event_year(int year) {
    if (year != 0 && year != record_.issued.year && record_.event_date.empty()) record_.event_date.year = year;
  }

  void issued_by_tag(const DatedPiece* later, int venue_year) {
    record_.issued.year = tag_year_;
    record_.issued_span = tags_[0].span;
    if (later != nullptr && later->date.year == tag_year_) {
      record_.issued = later->date;
      record_.issued_span = later->span;
    }
    const int other = later != nullptr && later->date.year != 0 && later->date.year != tag_year_ ? later->date.year
                      : venue_year != tag_year_                                                  ? venue_year
                                                                                                 : 0;
    if (other == 0) return;
    const std::string both = std::to_string(tag_year_) + " (" + tag_text_ + "), " + std::to_string(other);
    diagnostics_.push_back({Code::conflicting_year, record_.span, both, {}});
    year_reported_ = true;
  }

  void keep_literal() {
    for (const DatedPiece& dated : dates_) {
      if (record_.issued.empty() && !dated.date.empty()) issue(dated);
    }
  }

  /// A third year is kept where the user can see it.
  void keep_other_dates(const DatedPiece* author_date, const DatedPiece* later) {
    for (const DatedPiece& dated : dates_) {
      if (&dated == author_date || &dated == later) continue;
      const int year = dated.date.year;
      if (year != 0 && year != record_.issued.year && year != record_.event_date.year) add_note(std::to_string(year), dated.span);
    }
  }

  [[nodiscard]] bool has(Label label) const {
    for (const Piece& piece : item_.pieces) {
      if (piece.label == label) return true;
    }
    return false;
  }

  void decide_type() {
    const std::string genre = fold_text(record_.text[Field::genre]);
    const std::string container = fold_text(record_.text[Field::container_title]);
    const bool proceedings = says(container, "proceedings") || says(container, "conference") || says(container, "workshop") ||
                             says(container, "symposium") || container.starts_with("proc ");
    if (says(genre, "thesis") || says(genre, "dissertation") || says(genre, "arbeit") || says(genre, "these") || says(genre, "tes")) {
      record_.type = Type::thesis;
    } else if (says(genre, "rep") || says(genre, "bericht") || says(genre, "paper")) {
      record_.type = Type::report;
    } else if (says(genre, "patent")) {
      record_.type = Type::patent;
    } else if (says(genre, "dataset")) {
      record_.type = Type::dataset;
    } else if (!container.empty() && container_.preprint) {
      preprint_ = true;
    } else if (container.empty()) {
      if (has(Label::publisher) && !tagged_) record_.type = Type::book;
    } else if (container_.kind_known) {
      record_.type = type_of(container_.kind);
    } else if (!proceedings && has(Label::editor)) {
      record_.type = Type::chapter;
    } else if (!proceedings && (has(Label::volume) || has(Label::issue))) {
      record_.type = Type::article_journal;
    } else {
      record_.type = proceedings || tagged_ ? Type::paper_conference : guessed_type(container);
    }
    type_certain_ = record_.stage == Stage::preprint || record_.type == Type::thesis || record_.type == Type::report ||
                    record_.type == Type::patent || record_.type == Type::dataset || (!container.empty() && container_.kind_known);
    const bool only_preprint = preprint_ && (record_.type == Type::document || record_.type == Type::book);
    if (only_preprint) set_preprint();
  }

  /// No volume and no word that tells: an acronym is a conference, a name with a publisher is a book.
  [[nodiscard]] Type guessed_type(std::string_view container) const {
    if (says(container, "journal") || says(container, "transactions") || says(container, "review") || says(container, "letters"))
      return Type::article_journal;
    const bool one_word = container.find(' ') == std::string_view::npos;
    if (one_word && !has(Label::publisher)) return Type::paper_conference;
    return has(Label::publisher) || has(Label::place) ? Type::chapter : Type::article_journal;
  }

  static Type type_of(VenueKind kind) {
    switch (kind) {
      case VenueKind::journal:
        return Type::article_journal;
      case VenueKind::publisher_series:
        return Type::chapter;
      case VenueKind::preprint_server:
        return Type::article;
      case VenueKind::conference:
      case VenueKind::workshop:
        break;
    }
    return Type::paper_conference;
  }

  void set_preprint() {
    record_.type = Type::article;
    record_.stage = Stage::preprint;
    if (!record_.text.has(Field::genre)) record_.text.set(Field::genre, "preprint");
  }

  /// What the heading above the item says holds where the item itself says nothing, or hardly more than a guess can be made of.
  void read_group() {
    const GroupReading group = read_item_group(item_.item.group);
    if (record_.issued.empty()) record_.issued.year = group.year;
    const bool out = record_.text.has(Field::page) || record_.text.has(Field::volume);
    if (record_.stage == Stage::unknown && !(group.stage == Stage::accepted && out)) record_.stage = group.stage;
    if (record_.type != Type::document && type_certain_) return;
    if (group.type == Type::article) return record_.text.has(Field::container_title) || tagged_ ? void() : set_preprint();
    if (group.type != Type::document) record_.type = group.type;
  }

  const LabelledItem& item_;
  const Tables& tables_;
  Publication& record_;
  Diagnostics& diagnostics_;
  std::vector<Printed> containers_;
  std::vector<Printed> tags_;
  std::vector<DatedPiece> dates_;
  VenueReading container_;
  MeetingNumber number_;
  bool year_reported_ = false;
  int tag_year_ = 0;
  std::string tag_text_;
  bool tagged_ = false;
  bool preprint_ = false;
  bool type_certain_ = false;  ///< by words of the item, not by its form
};

}  // namespace

bool is_venue_behind_status(const LabelledItem& item, const Piece& piece) {
  if (piece.label != Label::note && piece.label != Label::other) return false;
  if (std::any_of(item.pieces.begin(), item.pieces.end(), [](const Piece& p) { return p.label == Label::container_title; })) return false;
  const std::string_view text = std::string_view(item.item.text.text).substr(piece.begin, piece.end - piece.begin);
  const StatusReading status = read_status(text);
  return status.stage == Stage::accepted && status.rest < text.size();
}

void read_venue_and_year(const LabelledItem& item, const Tables& tables, Publication& record, Diagnostics& diagnostics) {
  VenueReader(item, tables, record, diagnostics).run();
}

}  // namespace bibfold
