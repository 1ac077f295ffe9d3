// See item_type.h. Words of the item are believed before its form, and its form only where the heading above says nothing.
#include "interpret/item_type.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "interpret/item_group.h"
#include "interpret/notation_pieces.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

template <typename... Words>
bool says(std::string_view folded, Words... words) {
  return ((folded.find(words) != std::string_view::npos) || ...);
}

/// "US 10,270,010", "EP2345678", "WO2018/636920": no other number has the sign of an office before so many digits.
bool names_patent_office(std::string_view number) {
  constexpr std::size_t kFewest = 6;
  for (const std::string_view office : {"US", "EP", "WO", "CN", "JP", "DE"}) {
    if (!number.starts_with(office)) continue;
    const std::string_view rest = trim(number.substr(office.size()));
    return !rest.empty() && is_ascii_digit(rest.front()) &&
           std::count_if(rest.begin(), rest.end(), is_ascii_digit<char>) >= static_cast<std::ptrdiff_t>(kFewest);
  }
  return false;
}

/// document: the genre names no type
Type type_of_genre(std::string_view genre) {
  if (says(genre, "thesis", "diss", "arbeit", "these", "tes", "laurea", "dottorato", "phd", "mestrado", "doutorado", "proefschrift",
           "avhandling", "afhandling", "vaitoskirja", "rozprawa", "disert", "habil", "doktora"))
    return Type::thesis;
  if (says(genre, "rep", "bericht", "paper")) return Type::report;
  if (says(genre, "patent", "brevet", "patente", "brevetto") || genre.starts_with("特許")) return Type::patent;
  if (genre == "standard") return Type::standard;
  if (says(genre, "software")) return Type::software;
  return says(genre, "dataset", "data set")                         ? Type::dataset
         : genre == "rfc"                                           ? Type::report
         : genre.starts_with("дис") || genre.starts_with("автореф") ? Type::thesis
                                                                    : Type::document;
}

Type type_of_venue(VenueKind kind) {
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

class TypeDecider {
 public:
  TypeDecider(const ItemReading& reading, const VenuePieces& pieces)
      : reading_(reading),
        record_(reading.record),
        pieces_(pieces),
        container_(fold_text(reading.record.text[Field::container_title])),
        preprint_(pieces.preprint) {}

  void run() {
    const std::string words = fold_text(record_.text[Field::genre]);
    // "Proc. World Conf. on Kites, Vancouver, Paper 2098", "Angew. Chem. 2014, 53, 12345 (VIP paper)": no report of a series
    const bool published = says(words, "paper") && !container_.empty() &&
                           !says(words, "working", "discussion", "policy", "research", "staff", "white", "occasional");
    if (words.empty() && container_.empty() && names_patent_office(record_.text[Field::number])) record_.text.set(Field::genre, "patent");
    const Type genre = record_.text[Field::genre] == "patent" ? Type::patent : published ? Type::document : type_of_genre(words);
    if (genre != Type::document) {
      record_.type = genre;
    } else if (is_package()) {
      record_.type = Type::software;
    } else {
      decide_by_venue();
    }
    const bool by_words = record_.type == Type::thesis || record_.type == Type::report || record_.type == Type::patent ||
                          record_.type == Type::dataset || record_.type == Type::software || record_.type == Type::standard ||
                          (!container_.empty() && pieces_.container.kind_known);
    certain_ = by_words || record_.stage == Stage::preprint;
    if (preprint_ && (record_.type == Type::document || record_.type == Type::book)) set_preprint();
    read_group();
  }

 private:
  [[nodiscard]] bool has(Label label) const { return reading_.has(label); }

  /// "R package version 1.3", "Stata module version 2.1.0"
  [[nodiscard]] bool is_package() const {
    const std::string note = fold_text(record_.text[Field::note]);
    return container_.empty() && says(note, " package version ", " module version ", " library version ");
  }

  void decide_by_venue() {
    if (container_.empty()) {
      if (is_book() && !pieces_.tagged) record_.type = Type::book;
    } else if (pieces_.container.preprint) {
      preprint_ = true;
    } else if (is_numbered_proceedings() || is_journal_of_society()) {
      record_.type = Type::article_journal;
    } else if (pieces_.container.kind_known) {
      record_.type = type_of_venue(pieces_.container.kind);
    } else {
      record_.type = type_of_container();
    }
  }

  /// A house, an edition, editors of it all, or the place where it was printed: "Die Vertrauenshaftung, München 1971".
  [[nodiscard]] bool is_book() const {
    if (has(Label::publisher)) return true;
    const bool dated = record_.issued.year != 0 && record_.issued.month == 0;
    if (dated && has(Label::edition)) return true;
    const bool printed = has(Label::editor) || has(Label::place);
    return dated && printed && !has(Label::volume) && !has(Label::identifier);
  }

  /// "Brown v. Board of Education, 347 U.S. 483": parties instead of authors, and where it is reported.
  [[nodiscard]] bool is_case() const {
    const std::string_view title = record_.text[Field::title];
    const std::size_t at = std::min(title.find(" v. "), title.find(" v "));
    const std::size_t other = at == std::string_view::npos ? at : title.find(' ', at + 1);
    const bool parties = other < title.size() && is_upper_at(title, other + 1);  // not "Anmerkung zu BVerwG, Urt. v. 12.3.2009"
    return parties && !has(Label::author) && has(Label::page);
  }

  /// "Proceedings of the Royal Society 12(3)", "Proc. IEE – Gener. Transm. Distrib., vol. 150, no. 4": issues make it a journal.
  [[nodiscard]] bool is_numbered_proceedings() const {
    const bool named = says(container_, "proceedings") || container_.starts_with("proc ");
    return named && has(Label::volume) && has(Label::issue);
  }

  /// "Proc. Natl. Acad. Sci. USA 113", "Proceedings of the Royal Society B 283", "Proc. IEEE 104": journals of bodies, and of no meeting.
  [[nodiscard]] bool is_journal_of_society() const {
    constexpr std::array<std::string_view, 15> kBodies{"am math soc", "amer math soc",  "aristotelian soc", "biol soc",    "inst civ",
                                                       "inst mech",   "institution of", "linn soc",         "london math", "lond math",
                                                       "natl acad",   "national acad",  "prehistoric",      "roy soc",     "royal soc"};
    std::string_view rest = container_;
    for (const std::string_view word : {"proceedings ", "proc ", "of ", "the "}) {
      if (rest.starts_with(word)) rest.remove_prefix(word.size());
    }
    if (rest.size() == container_.size() || !(has(Label::volume) || record_.text.has(Field::volume))) return false;
    const bool ieee = rest == "ieee";  // "Proc. IEEE Conf. …" is another thing
    const auto begins = [rest](std::string_view body) { return rest.starts_with(body); };
    return ieee || rest.starts_with("r soc") || std::any_of(kBodies.begin(), kBodies.end(), begins);
  }

  /// "Art. „Registratur“, in: Enzyklopädie der Neuzeit, Bd. 10"
  [[nodiscard]] bool names_work_of_reference() const {
    return !has(Label::issue) && says(container_, "enzyklopadie", "encyclop", "enciclopedia", "lexikon", "worterbuch", "dictionary",
                                      "dictionnaire", "dizionario", "diccionario", "handbuch", "handbook");
  }

  [[nodiscard]] Type type_of_container() const {
    if (is_case()) return Type::legal_case;
    if (says(container_, "proceedings", "conference", "workshop", "symposium", "simposio", "congresso", "congreso", "colloque", "anais do ",
             "kongress", "конференци", "大会", "论文集", "研讨会", "会议") ||
        container_.starts_with("proc "))
      return Type::paper_conference;
    // "In J. Strachey (Ed. & Trans.), The standard edition (Vol. 19). Hogarth Press"
    const bool translated = has(Label::translator) && has(Label::publisher);
    if (has(Label::editor) || translated || names_work_of_reference()) return Type::chapter;
    if (has(Label::volume) || has(Label::issue) || record_.text.has(Field::volume)) return Type::article_journal;
    return pieces_.tagged ? Type::paper_conference : guessed_type();
  }

  /// No volume and no word that tells: an acronym is a conference, a name with a publisher is a book.
  [[nodiscard]] Type guessed_type() const {
    if (says(container_, "journal", "transactions", "review", "letters")) return Type::article_journal;
    const bool one_word = container_.find(' ') == std::string::npos && !has_han(container_);
    if (one_word && !has(Label::publisher)) return Type::paper_conference;
    return has(Label::publisher) || has(Label::place) ? Type::chapter : Type::article_journal;
  }

  void set_preprint() {
    record_.type = Type::article;
    record_.stage = Stage::preprint;
    if (!record_.text.has(Field::genre)) record_.text.set(Field::genre, "preprint");
  }

  /// What the heading above the item says holds where the item itself says nothing, or hardly more than a guess can be made of.
  void read_group() {
    const GroupReading group = read_item_group(reading_.item.item.group);
    if (record_.issued.year == 0) record_.issued.year = group.year;  // "2021. “Boats.” *Example Post*, September 9."
    const bool out = record_.text.has(Field::page) || record_.text.has(Field::volume);
    if (record_.stage == Stage::unknown && !(group.stage == Stage::accepted && out)) record_.stage = group.stage;
    if (record_.type != Type::document && certain_) return;
    if (group.type == Type::article) return record_.text.has(Field::container_title) || pieces_.tagged ? void() : set_preprint();
    if (group.type != Type::document) record_.type = group.type;
    if (group.type == Type::thesis) name_thesis(fold_text(reading_.item.item.group));
  }

  /// Below "Master's thesis" no doctor is meant; "PhD and Master's theses" tells nothing of one of them.
  void name_thesis(std::string_view heading) {
    const bool doctor = says(heading, "phd", "ph d", "doctor", "doktor");
    if (doctor || record_.text.has(Field::genre)) return;
    if (says(heading, "master", "magister", "maitrise")) return record_.text.set(Field::genre, "Master's thesis");
    if (says(heading, "bachelor")) return record_.text.set(Field::genre, "Bachelor's thesis");
    if (says(heading, "habilitation")) record_.text.set(Field::genre, "Habilitation");
  }

  const ItemReading& reading_;
  Publication& record_;
  const VenuePieces& pieces_;
  std::string container_;  ///< folded
  bool preprint_;
  bool certain_ = false;  ///< by words of the item, not by its form
};

}  // namespace

void decide_type(const ItemReading& reading, const VenuePieces& pieces) { TypeDecider(reading, pieces).run(); }

}  // namespace bibfold
