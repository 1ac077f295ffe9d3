// See item_container.h. What the container is not is taken away first: labels of links, a status, a kind of report, a publisher, a server.
#include "interpret/item_container.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "interpret/identifiers.h"
#include "interpret/item_status.h"
#include "interpret/item_text.h"
#include "interpret/pages.h"
#include "interpret/venue_words.h"
#include "text/ascii.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace bibfold {
namespace {

class ContainerReader {
 public:
  ContainerReader(const ItemReading& reading, VenuePieces& pieces)
      : reading_(reading), record_(reading.record), pieces_(pieces), containers_(pieces.containers) {}

  void run() {
    if (containers_.empty()) return;
    const std::vector<Printed> parts = parts_of_tag(reading_, containers_[0]);
    if (parts.empty()) return;
    containers_[0] = reading_.printed(parts.front().begin, parts.back().end);
    read_status_before_venue();
    if (containers_.empty() || is_kind_of_report()) return;
    drop_publisher();
    drop_series();
    take_locators();
    put_venue_before_server();
    read_chapter();
    read_first();
    for (std::size_t i = 1; i < containers_.size(); ++i) read_further(containers_[i]);
  }

 private:
  void read_first() {
    const Printed& first = containers_[0];
    const std::string name = clean_piece(without_in(first.text));
    record_.text.set(Field::container_title, name, first.span);
    pieces_.container = reading_.tables.venues.read(name);
    pieces_.number = read_meeting_number(name + " " + volume(), pieces_.container);
    if (pieces_.container.preprint) take_identifiers(first);
    const std::string& acronym = pieces_.container.short_name;
    if (!acronym.empty() && acronym != name) record_.text.set(Field::container_title_short, acronym, first.span);
  }

  /// "Chapter 9 in Bridge Engineering Handbook": the number of the chapter, and the book.
  void read_chapter() {
    const std::string& text = containers_[0].text;
    for (const std::string_view word : {"chapter ", "chap. ", "ch. ", "kapitel ", "chapitre "}) {
      if (!starts_with_ignoring_case(text, word)) continue;
      const std::size_t end = text.find_first_not_of("0123456789", word.size());
      if (end == std::string::npos || end == word.size()) continue;
      const std::size_t book = text.find_first_not_of(" ,:", end);
      for (const std::string_view joint : {"in: ", "in ", "of ", "dans ", ""}) {
        if (joint.empty() && text[end] != ',' && text[end] != ':') break;
        if (book == std::string::npos || !starts_with_ignoring_case(std::string_view(text).substr(book), joint)) continue;
        const Printed whole = containers_[0];
        const auto at = [&](std::size_t offset) { return whole.begin + static_cast<std::uint32_t>(offset); };
        record_.text.set(Field::chapter_number, text.substr(word.size(), end - word.size()),
                         reading_.printed(at(word.size()), at(end)).span);
        containers_[0] = reading_.printed(at(book + joint.size()), whole.end);
        return;
      }
    }
  }

  void read_further(const Printed& container) {
    const std::string name = clean_piece(without_in(container.text));
    if (record_.text.has(Field::collection_title)) return reading_.add_note(name, container.span);
    record_.text.set(Field::collection_title, name, container.span);
  }

  /// "bioRxiv 2021.01.01.425001; published in Lake Letters": the venue is where it was published. The server stays where it has no
  /// identifier that tells as much.
  void put_venue_before_server() {
    if (containers_.size() < 2 || !reading_.tables.venues.read(clean_piece(containers_[0].text)).preprint) return;
    const auto venue = std::find_if(containers_.begin() + 1, containers_.end(), [this](const Printed& container) {
      return !reading_.tables.venues.read(clean_piece(without_in(container.text))).preprint;
    });
    if (venue == containers_.end()) return;
    std::rotate(containers_.begin(), venue, venue + 1);
    const Printed server = containers_[1];
    containers_.erase(containers_.begin() + 1);
    take_identifiers(server);
    const bool told = reading_.has(Label::identifier) || !find_identifiers(server.text).empty();
    if (!told) reading_.add_note(clean_piece(server.text), server.span);
  }

  /// "Advances in Neural Information Processing Systems | 34"
  [[nodiscard]] std::string volume() const {
    for (const Piece& piece : reading_.item.pieces) {
      if (piece.label == Label::volume) return clean_piece(reading_.text(piece.begin, piece.end));
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
    if (name.empty() || name.find(' ') != std::string::npos || !is_publisher(name)) return;
    const bool magazine = std::string_view(text).substr(0, comma).ends_with("Magazine");
    if (name == "IEEE" && (magazine || reading_.has(Label::volume)))
      return;  // "Communications Magazine, IEEE, vol. 31": a part of all its journals' names
    const Printed whole = containers_[0];
    const std::uint32_t end = whole.begin + static_cast<std::uint32_t>(comma);
    record_.text.set(Field::publisher, name, reading_.printed(end + 2, whole.end).span);
    containers_[0] = reading_.printed(whole.begin, end);
  }

  /// "Nature 523: 217-220", "Genome Res 27(4):849–864" in one field of a page: volume, issue and pages behind the journal.
  void take_locators() {
    if (reading_.has(Label::volume) || reading_.has(Label::page) || record_.text.has(Field::volume)) return;
    const std::string& text = containers_[0].text;
    const std::size_t colon = text.rfind(':');
    const std::size_t blank = colon == std::string::npos ? colon : text.rfind(' ', colon);
    if (blank == std::string::npos || blank < 3 || colon == blank) return;
    const std::string_view pages = trim(std::string_view(text).substr(colon + 1));
    const std::string_view counted = std::string_view(text).substr(blank + 1, colon - blank - 1);
    const std::size_t open = std::min(counted.find('('), counted.size());
    const std::string_view volume = counted.substr(0, open);
    const bool issue = open < counted.size() && counted.ends_with(')') && counted.size() > open + 2;
    constexpr std::size_t kMostDigits = 4;
    if (!is_all_digits(volume) || volume.size() > kMostDigits || (open < counted.size() && !issue) || !are_pages(pages)) return;
    const Printed whole = containers_[0];
    const Span span = whole.span;
    record_.text.set(Field::volume, std::string(volume), span);
    if (issue) record_.text.set(Field::issue, std::string(counted.substr(open + 1, counted.size() - open - 2)), span);
    record_.text.set(Field::page, normal_pages(std::string(pages)), span);
    containers_[0] = reading_.printed(whole.begin, whole.begin + static_cast<std::uint32_t>(blank));
  }

  /// "217-220", "e1000918", "E1701–E1709"
  static bool are_pages(std::string_view text) {
    const bool signs = text.find_first_not_of("0123456789-\u2013eELS") == std::string_view::npos;
    return signs && text.size() >= 2 && text.size() <= 24 && text.find_first_of("0123456789") <= 1;
  }

  /// "Tagungsband GCPR 2020, LNCS 12544": the series of the volume, and its number there.
  void drop_series() {
    constexpr std::array<std::string_view, 8> kSeries{
        "ccis", "ceur workshop proceedings", "ifip aict", "lecture notes in computer science", "lipics", "lnai", "lnbip", "lncs"};
    const std::string& text = containers_[0].text;
    const std::size_t comma = text.rfind(", ");
    if (comma == std::string::npos || comma < 6 || record_.text.has(Field::collection_title)) return;
    const std::string_view series = std::string_view(text).substr(comma + 2);
    const std::size_t digits = std::min(series.find_first_of("0123456789"), series.size());
    std::string folded = fold_text(series.substr(0, digits));
    for (const std::string_view word : {" vol", " volume", " band", " bd"}) {
      if (folded.ends_with(word)) folded.resize(folded.size() - word.size());
    }
    if (!is_one_of(kSeries, folded)) return;
    const Printed whole = containers_[0];
    const std::uint32_t end = whole.begin + static_cast<std::uint32_t>(comma);
    const Span span = reading_.printed(end + 2, whole.end).span;
    const std::string_view name = series.substr(0, std::min(digits, series.find_first_of(" ,", folded.size())));
    record_.text.set(Field::collection_title, clean_piece(name), span);
    if (digits < series.size()) record_.text.set(Field::collection_number, clean_piece(series.substr(digits)), span);
    containers_[0] = reading_.printed(whole.begin, end);
  }

  [[nodiscard]] bool is_publisher(const std::string& name) const {
    return (reading_.tables.words.find(fold_letters(name)).classes & bit(WordClass::publisher)) != 0 || is_sponsor(lower(name)) ||
           name == "ASCE" || name == "ASME" || name == "AIP" || name == "IOP";
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
      containers_.insert(containers_.begin(), reading_.printed(whole.begin + static_cast<std::uint32_t>(status.rest), whole.end));
  }

  const ItemReading& reading_;
  Publication& record_;
  VenuePieces& pieces_;
  std::vector<Printed>& containers_;
};

}  // namespace

void read_containers(const ItemReading& reading, VenuePieces& pieces) { ContainerReader(reading, pieces).run(); }

}  // namespace bibfold
