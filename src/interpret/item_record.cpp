// From the labelled pieces of one item of a text document to a Publication: `interpret_item`. Pieces are cleaned and put into their
// fields; names, venue and year, which need more than one piece, are read by item_authors.h and item_venue.h, links by item_links.h. What
// no field takes goes to `note`, so that nothing is lost.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "interpret/connectors.h"
#include "interpret/identifier_shapes.h"
#include "interpret/identifiers.h"
#include "interpret/item_authors.h"
#include "interpret/item_links.h"
#include "interpret/item_remarks.h"
#include "interpret/item_status.h"
#include "interpret/item_text.h"
#include "interpret/item_venue.h"
#include "interpret/pages.h"
#include "interpret/record.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

bool has_letters_or_digits(std::string_view text) { return !fold_letters(text).empty(); }

std::string without_blanks(std::string_view text) {
  std::string out(text);
  out.erase(std::remove(out.begin(), out.end(), ' '), out.end());
  return out;
}

/// "Version 1.19.0"
bool is_version(std::string_view text) {
  return starts_with_ignoring_case(text, "version ") && text.size() > 8 && is_ascii_digit(text[8]) &&
         text.find(' ', 8) == std::string_view::npos;
}

/// "384 с.", "102 f", "xii+615 pp", "24 pages": words behind the number of pages.
bool ends_in_page_word(std::string_view folded) {
  constexpr std::array<std::string_view, 9> kWords{" p", " pp", " pages", " s", " seiten", " с", " f", " str", " blz"};
  const std::size_t digits = std::min(folded.find_first_not_of("0123456789"), folded.size());
  const std::string_view unit = folded.substr(digits);
  if (unit == "p" || unit == "pp" || unit == "s" || unit == "f") return true;  // "280p"
  return std::any_of(kWords.begin(), kWords.end(), [folded](std::string_view word) { return folded.ends_with(word); });
}

class ItemReader {
 public:
  ItemReader(const LabelledItem& item, const Tables& tables, Diagnostics& diagnostics)
      : item_(item), tables_(tables), diagnostics_(diagnostics) {
    record_.span = item.item.span;
  }

  Publication run() {
    for (const Piece& piece : item_.pieces) read_piece(piece);
    read_contributors(item_, record_);
    read_venue_and_year(item_, tables_, record_, diagnostics_);
    read_links(item_, record_);
    keep_uncovered();
    read_remark();
    report_doubt();
    return std::move(record_);
  }

 private:
  [[nodiscard]] std::string_view text_of(const Piece& piece) const {
    return std::string_view(item_.item.text.text).substr(piece.begin, piece.end - piece.begin);
  }
  [[nodiscard]] Span span_of(const Piece& piece) const { return item_.item.text.source_span(piece.begin, piece.end); }

  void set(Field field, std::string value, const Piece& piece) {
    if (value.empty()) return;
    if (record_.text.has(field)) {
      if (record_.text[field] != value) add_note(value, piece);
    } else {
      record_.text.set(field, std::move(value), span_of(piece));
    }
  }

  /// For fields that may be printed in several pieces.
  void append(Field field, const std::string& value, const Piece& piece) {
    if (!value.empty()) record_.text.set(field, joined_notes(record_.text[field], value), span_of(piece));
  }

  void add_note(const std::string& value, const Piece& piece) {
    if (starts_with_ignoring_case(value, "doi") && piece.label != Label::identifier && !find_identifiers(value).empty())
      return read_identifier(text_of(piece), piece);
    if (is_link(item_, piece)) return;  // "[Talk and Slides](#)" is a label
    if (read_bare_arxiv(value, piece)) return;
    if (has_letters_or_digits(value)) append(Field::note, value, piece);
  }

  void read_piece(const Piece& piece) {
    const std::string_view text = text_of(piece);
    if (is_companion_piece(item_, piece)) return;      // see item_authors
    if (is_venue_behind_status(item_, piece)) return;  // see item_venue
    if (is_label_of_link(item_, piece)) return add_note(clean_piece(text), piece);
    if (is_lost_link(item_, piece)) return;
    switch (piece.label) {
      case Label::title:
        return set(Field::title, clean_title(text), piece);
      case Label::volume:
        return read_volume(text, piece);
      case Label::issue:
        return set(Field::issue, counted(text), piece);
      case Label::page:
        return read_pages(text, piece);
      case Label::publisher:
        return read_publisher(clean_piece(text), piece);
      case Label::place:
        return read_place(clean_piece(text), piece);
      case Label::edition:
        return set(Field::edition, edition_of(text), piece);
      case Label::collection_title:
        if (read_status(text).stage == Stage::submitted) return read_status_piece(text, piece);
        return set(Field::collection_title, clean_piece(without_open_quote(without_in(text))), piece);
      case Label::genre:
        return read_genre(text, piece);
      case Label::number:
        return read_number(text, piece);
      case Label::identifier:
        return read_identifier(text, piece);
      case Label::award:
        return read_award(text, piece);
      case Label::acceptance_rate:
        return read_rate(text, piece);
      case Label::legend:
        return read_legend(text, piece);
      case Label::status:
        return read_status_piece(text, piece);
      case Label::abstract:
        return set(Field::abstract, collapse_blanks(text), piece);
      case Label::note:
        return is_track(text) ? void() : read_note(text, piece);
      case Label::other:
        return read_other(text, piece);
      case Label::venue_tag:
        return is_type_mark(clean_piece(text)) ? read_genre(text, piece) : void();
      case Label::link:
      case Label::author:
      case Label::editor:
      case Label::translator:
      case Label::container_title:
      case Label::date:
      case Label::event_date:
      case Label::separator:
        return;
    }
  }

  /// "[hep-ph]", "[astro-ph.CO]" behind an arXiv id.
  [[nodiscard]] bool is_archive_class(std::string_view text) const {
    return item_.item.text.text.find("arXiv") != std::string::npos && match_old_arxiv(std::string(text) + "/0101001").has_value();
  }

  /// The marks of GB/T 7714: "[J]" and the like say what the rest says as well, "[D]", "[P]", "[R]" are all that says it.
  void read_genre(std::string_view text, const Piece& piece) {
    const std::string genre = clean_piece(text);
    if (is_archive_class(genre)) return set(Field::archive_class, genre, piece);
    const std::string_view mark = std::string_view(genre).substr(0, genre.find('/'));
    if (mark == "D") return set(Field::genre, "thesis", piece);
    if (mark == "P") return set(Field::genre, "patent", piece);
    if (mark == "S") return set(Field::genre, "standard", piece);
    if (mark == "R") return set(Field::genre, "report", piece);
    if (is_type_mark(genre)) return;
    set(Field::genre, genre, piece);
  }

  /// "36.2", "41/5", "LXII/2-3": volume and issue in one.
  void read_volume(std::string_view text, const Piece& piece) {
    const std::string volume = counted(text);
    const std::size_t sign = volume.find_first_of("./");
    const bool slash = sign != std::string::npos && volume[sign] == '/';
    const bool two = sign != std::string::npos && sign > 0 && sign + 1 < volume.size() &&
                     volume.find_first_not_of(slash ? "0123456789-" : "0123456789", sign + 1) == std::string::npos &&
                     (volume.find_first_not_of("0123456789") == sign || (slash && volume.find_first_not_of("IVXLCDMivxlc") == sign)) &&
                     !has(Label::issue);
    set(Field::volume, two ? volume.substr(0, sign) : volume, piece);
    if (two) set(Field::issue, volume.substr(sign + 1), piece);
  }

  /// "JINST 13 (2018) P09001 [1806.01234]", "JHEP 05 (2019) 061, 1902.04444": physicists know what such a number is.
  bool read_bare_arxiv(std::string_view text, const Piece& piece) {
    const std::size_t period = text.find('.');
    const bool form = period == 4 && text.size() == 10 && text.find_first_not_of("0123456789", 5) == std::string_view::npos;
    if (!form || text.find_first_not_of("0123456789") != period || text.substr(2, 2) > "12" || text.substr(2, 2) == "00") return false;
    auto identifier = parse_identifier(Scheme::arxiv, text);
    if (!identifier || text.substr(0, 2) < "14" || text.substr(0, 2) > "39") return false;  // five digits since 2015
    identifier->span = span_of(piece);
    record_.identifiers.push_back(*std::move(identifier));
    return true;
  }

  /// "Submitted to Journal X", "Manuscript in preparation": a status that the parser did not know.
  void read_note(std::string_view text, const Piece& piece) {
    if (is_version(text)) return set(Field::version, clean_piece(text).substr(8), piece);
    if (continues_pages(clean_piece(text), piece) || is_connector(clean_piece(text))) return;
    if (is_archive_class(clean_piece(text))) return set(Field::archive_class, clean_piece(text), piece);
    if (!record_.text.has(Field::status) && read_status(text).stage != Stage::unknown) return read_status_piece(text, piece);
    add_note(clean_piece(text), piece);
  }

  [[nodiscard]] bool has(Label label) const {
    return std::any_of(item_.pieces.begin(), item_.pieces.end(), [&](const Piece& p) { return p.label == label; });
  }

  /// "2ed.São Paulo"
  void read_place(const std::string& place, const Piece& piece) {
    const std::size_t digits = place.find_first_not_of("0123456789");
    const std::size_t period = place.find('.');
    const bool edition = digits != std::string::npos && digits > 0 && digits < 3 && period != std::string::npos &&
                         period + 1 < place.size() && trim(std::string_view(place).substr(digits, period - digits)) == "ed";
    if (edition) set(Field::edition, edition_of(place.substr(0, period + 1)), piece);
    set(Field::publisher_place, edition ? clean_piece(std::string_view(place).substr(period + 1)) : place, piece);
  }

  /// "Angew. Chem. Int. Ed. 2023, 62, 1; Angew. Chem. 2023, 135, 1": the journal that prints a translation is no publisher.
  void read_publisher(const std::string& name, const Piece& piece) {
    const auto venue = has(Label::container_title) ? tables_.venues.find(name) : std::nullopt;
    if (venue && venue->kind == VenueKind::journal && venue->acronym.empty()) return add_note(name, piece);
    set(Field::publisher, name, piece);
  }

  void read_pages(std::string_view text, const Piece& piece) {
    std::string clean = clean_piece(text);
    if (const std::size_t column = clean.find(". "); column != std::string::npos && column > 0 && clean[column - 1] >= '0' &&
                                                     clean[column - 1] <= '9' && column + 2 < clean.size() &&
                                                     clean.find_first_not_of("0123456789.", column + 2) == std::string::npos) {
      add_note(clean.substr(column + 2), piece);  // "pp. 3401-3425.   4.6": a column of its own behind
      clean.resize(column);
    }
    if (starts_with_ignoring_case(clean, "id.")) clean = clean_piece(std::string_view(clean).substr(3));  // "id.A12, 15 pp."
    if (const std::size_t comma = clean.find(", "); comma != std::string::npos && fold_text(clean).ends_with(" pp")) {
      read_pages(std::string_view(clean).substr(comma + 2), piece);
      clean.resize(comma);
    }
    if (is_iso_date(clean) || continues_pages(clean, piece)) return;  // a date: see item_venue
    const std::string folded = fold_text(clean);
    const bool count =
        !clean.empty() && clean.find_first_of("-–:") == std::string::npos && is_ascii_digit(clean[0]) && ends_in_page_word(folded);
    if (count) return set(Field::number_of_pages, clean.substr(0, clean.find_first_not_of("0123456789")), piece);
    set(Field::page, normal_pages(clean), piece);
  }

  /// "DE 10 2019 123 456 A1": the country and the groups of digits before the kind belong to the number of a patent.
  void read_number(std::string_view text, const Piece& piece) {
    const auto before = std::find_if(item_.pieces.begin(), item_.pieces.end(), [&](const Piece& p) { return p.end + 1 == piece.begin; });
    const bool note = before != item_.pieces.end() && (before->label == Label::note || before->label == Label::other);
    const std::string head = note ? clean_piece(text_of(*before)) : std::string();
    const bool country = head.size() > 3 && is_ascii_upper(head[0]) && is_ascii_upper(head[1]) && head[2] == ' ' &&
                         head.find_first_not_of("0123456789 ", 2) == std::string::npos;
    if (!country || record_.text[Field::note] != head) return set(Field::number, counted(text), piece);
    record_.text.set(Field::note, {}, span_of(piece));
    record_.text.set(Field::number, head + " " + clean_piece(text), span_of(piece));
  }

  /// "arXiv | 2407.15837": the archive is the container.
  [[nodiscard]] bool follows_arxiv(const Piece& piece) const {
    const std::size_t from = piece.begin < 16 ? 0 : piece.begin - 16U;
    return fold_text(std::string_view(item_.item.text.text).substr(from, piece.begin - from)).find("arxiv") != std::string::npos;
  }

  /// "JINST 8 (2013) P07015, 1305.2204", "hep-ph/0101234": how physicists print where the preprint stands.
  static bool is_bare_arxiv(std::string_view text) {
    const auto digits = [](std::string_view part) {
      return !part.empty() && part.find_first_not_of("0123456789") == std::string_view::npos;
    };
    if (const std::size_t slash = text.find('/'); slash != std::string_view::npos) {
      const std::string_view archive = text.substr(0, slash);
      constexpr std::array<std::string_view, 10> kArchives{"astro-ph", "cond-mat", "gr-qc",   "hep-ex",  "hep-lat",
                                                           "hep-ph",   "hep-th",   "math-ph", "nucl-ex", "nucl-th"};
      return text.size() == slash + 8 && digits(text.substr(slash + 1)) &&
             std::find(kArchives.begin(), kArchives.end(), archive) != kArchives.end();
    }
    if (text.size() < 9 || text.size() > 10 || text[4] != '.' || !digits(text.substr(0, 4)) || !digits(text.substr(5))) return false;
    const int month = (text[2] - '0') * 10 + (text[3] - '0');
    return text.substr(0, 2) >= "07" && text.substr(0, 2) <= "39" && month >= 1 && month <= 12;
  }

  void read_identifier(std::string_view text, const Piece& piece) {
    std::vector<Identifier> found = find_identifiers(text);
    if (found.empty()) found = find_identifiers(without_blanks(text));  // a DOI that was broken over two lines
    if (found.empty() && (follows_arxiv(piece) || is_bare_arxiv(clean_piece(text)))) {
      if (auto identifier = parse_identifier(Scheme::arxiv, clean_piece(text))) found.push_back(*std::move(identifier));
    }
    read_server(text, piece);
    for (Identifier& identifier : found) {
      identifier.span = item_.item.text.source_span(piece.begin + identifier.span.begin, piece.begin + identifier.span.end);
      record_.identifiers.push_back(std::move(identifier));
    }
    if (read_urls(item_, piece, record_) || !found.empty()) return;
    add_note(clean_piece(text), piece);
  }

  /// "bioRxiv 2024.02.11.579804": where the preprint is; arXiv's own number says so by itself.
  void read_server(std::string_view text, const Piece& piece) {
    constexpr std::array<std::string_view, 6> kServers{"bioRxiv", "medRxiv", "ChemRxiv", "PsyArXiv", "SocArXiv", "Research Square"};
    if (has(Label::container_title) || record_.text.has(Field::publisher)) return;
    for (const std::string_view server : kServers) {
      if (!starts_with_ignoring_case(text, server)) continue;
      record_.text.set(Field::publisher, std::string(text.substr(0, server.size())), span_of(piece));
    }
  }

  /// "Finding": see item_tags.
  static bool is_track(std::string_view text) {
    const std::string folded = fold_text(text);
    return folded == "finding" || folded == "findings";
  }

  void read_award(std::string_view text, const Piece& piece) {
    if (is_track(text)) return;
    const Remarks remarks = sort_remarks(text);
    append(Field::award, remarks.award, piece);
    if (!remarks.rate.empty()) set(Field::acceptance_rate, rate_of(remarks.rate), piece);
    if (!remarks.note.empty()) add_note(remarks.note, piece);
  }

  /// "Acceptance rate: 27%, used in Example": what stands behind the number is no rate.
  void read_rate(std::string_view text, const Piece& piece) {
    const std::size_t percent = text.find('%');
    const std::size_t end = percent == std::string_view::npos ? text.size() : percent + 1;
    std::size_t rest = text.find_first_of(",.;", end);
    if (rest != end || text.substr(rest).find('%') != std::string_view::npos) rest = text.size();
    set(Field::acceptance_rate, rate_of(text.substr(0, rest)), piece);
    const std::string more = clean_piece(text.substr(rest));
    if (more.empty()) return;
    if (names_award(more)) return append(Field::award, more, piece);
    add_note(more, piece);
  }

  /// A legend that gives a mark its meaning has done its work; any other one is a note.
  void read_legend(std::string_view text, const Piece& piece) {
    const std::string folded = fold_text(text);
    const bool understood = folded.find("equal") != std::string::npos || folded.find("correspond") != std::string::npos ||
                            folded.find("first") != std::string::npos;
    if (!understood) add_note(clean_piece(text), piece);
  }

  void read_status_piece(std::string_view text, const Piece& piece) {
    const std::string status = clean_piece(text);
    if (says_published(status)) {
      record_.stage = Stage::published;
      return;
    }
    set(Field::status, status, piece);
    if (const Stage stage = stage_of_words(status); stage != Stage::unknown) record_.stage = stage;
  }

  /// "174:908–920.e11": pages that go on in the supplement.
  bool continues_pages(std::string_view text, const Piece& piece) {
    const bool digits = text.size() >= 2 && text[0] == 'e' && text.find_first_not_of("0123456789", 1) == std::string_view::npos;
    const auto before = [&](const Piece& p) { return p.label == Label::page && p.end + 1 == piece.begin; };
    if (!digits || std::none_of(item_.pieces.begin(), item_.pieces.end(), before) || !record_.text.has(Field::page)) return false;
    record_.text.set(Field::page, std::string(record_.text[Field::page]) + "." + std::string(text), span_of(piece));
    return true;
  }

  /// Left-over text is a note, but for the number of the item, a link's bracket text and the name of a track.
  void read_other(std::string_view text, const Piece& piece) {
    const std::string clean = clean_piece(text);
    if (item_.confidence == 0) return append(Field::note, collapse_blanks(text), piece);
    if (is_track(clean) || clean == item_.item.label) return;
    if (piece.begin == 0 && clean.find_first_not_of("0123456789") == std::string::npos) return;
    if (!is_connector(clean)) read_note(text, piece);
  }

  void keep_uncovered() {
    std::uint32_t at = 0;
    for (const Piece& piece : item_.pieces) {
      if (piece.begin > at) keep({Label::other, at, piece.begin, 0});
      at = std::max(at, piece.end);
    }
    const auto size = static_cast<std::uint32_t>(item_.item.text.text.size());
    if (size > at) keep({Label::other, at, size, 0});
  }

  void read_remark() {
    const std::string& remark = item_.item.remark;
    if (remark.empty()) return;
    const std::string folded = fold_text(remark);
    constexpr std::array<std::string_view, 7> kHonours{"winner", "won ", "award", "finalist", "prize", "honorable mention", "runner up"};
    const bool honour =
        std::any_of(kHonours.begin(), kHonours.end(), [&](std::string_view w) { return folded.find(w) != std::string::npos; });
    const Field field = honour ? Field::award : Field::note;
    record_.text.set(field, joined_notes(record_.text[field], collapse_blanks(remark)), record_.span);
  }

  void keep(const Piece& gap) {
    const std::string clean = clean_piece(text_of(gap));
    if (has_letters_or_digits(clean) && !is_connector(clean)) add_note(clean, gap);
  }

  void report_doubt() {
    constexpr int kDoubtful = 600;  // of those below, more are wrong than right
    if (item_.confidence >= kDoubtful && record_.text.has(Field::title)) return;
    const std::string_view text = item_.item.text.text;
    std::size_t end = std::min<std::size_t>(text.size(), 60);
    while (end > 0 && end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
    diagnostics_.push_back({Code::uncertain_reference, record_.span, std::string(text.substr(0, end)), {}});
  }

  const LabelledItem& item_;
  const Tables& tables_;
  Diagnostics& diagnostics_;
  Publication record_;
};

}  // namespace

Publication interpret_item(const LabelledItem& item, const Source& /*source*/, const Tables& tables, Diagnostics& diagnostics) {
  return ItemReader(item, tables, diagnostics).run();
}

}  // namespace bibfold
