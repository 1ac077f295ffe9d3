// The last step of interpretation, the same for every format: what follows from a record and is not a field of it yet. Identifiers that
// stand in fields and addresses, the stage, the type, the short name of the venue, the year of an arXiv id. `complete` is the external
// function. It overwrites nothing that is stated, and a second run changes nothing.
#include <algorithm>
#include <array>
#include <string>

#include "interpret/gathered_identifiers.h"
#include "interpret/identifiers.h"
#include "interpret/record.h"
#include "interpret/venue_memo.h"
#include "text/ascending.h"
#include "text/ascii.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace bibfold {
namespace {

void name_inferred(Publication& record, std::string_view field) {
  if (std::find(record.inferred.begin(), record.inferred.end(), field) == record.inferred.end()) record.inferred.emplace_back(field);
}

// --- stage and type -------------------------------------------------------------------------------------------------------------------

struct StageWord {
  std::string_view word;  // folded, at the start of a status
  Stage stage;
};
constexpr StageWord kStageWords[] = {
    {"in press", Stage::accepted},        {"inpress", Stage::accepted},         {"accepted", Stage::accepted},
    {"to appear", Stage::accepted},       {"toappear", Stage::accepted},        {"forthcoming", Stage::accepted},
    {"im druck", Stage::accepted},        {"im erscheinen", Stage::accepted},   {"sous presse", Stage::accepted},
    {"en prensa", Stage::accepted},       {"submitted", Stage::submitted},      {"under review", Stage::submitted},
    {"in review", Stage::submitted},      {"under revision", Stage::submitted}, {"in revision", Stage::submitted},
    {"in submission", Stage::submitted},  {"eingereicht", Stage::submitted},    {"soumis", Stage::submitted},
    {"in preparation", Stage::submitted}, {"inpreparation", Stage::submitted},  {"preprint", Stage::preprint},
    {"prepublished", Stage::preprint},    {"published", Stage::published}};

Stage stage_of_status(std::string_view status) {
  const std::string folded = fold_text(status);
  for (const StageWord& row : kStageWords) {
    if (folded.starts_with(row.word)) return row.stage;
  }
  return Stage::unknown;
}

/// "note = {Submitted to Thin Films}", of a record that has no place in print yet.
Stage stage_of_note(const Publication& record) {
  constexpr std::size_t kLongest = 80;
  constexpr std::string_view kManuscript = "manuscript ";
  const TextFields& text = record.text;
  const std::string_view note = text[Field::note];
  if (note.empty() || note.size() > kLongest) return Stage::unknown;
  if (text.has(Field::volume) || text.has(Field::page) || text.has(Field::DOI) || text.has(Field::ISBN)) return Stage::unknown;
  std::string folded = fold_text(note);
  if (folded.starts_with(kManuscript)) folded.erase(0, kManuscript.size());
  if (stage_of_status(folded) == Stage::submitted) return Stage::submitted;
  const bool preprint = folded == "preprint" || folded == "working paper or preprint";  // the latter is HAL's
  return preprint && !text.has(Field::container_title) ? Stage::preprint : Stage::unknown;
}

/// "note = {Available at SSRN: https://ssrn.com/abstract=1356021}", beside whatever series of working papers stands for a journal.
bool says_deposited(const Publication& record) {
  const TextFields& text = record.text;
  if (text.has(Field::volume) || text.has(Field::page)) return false;
  for (const std::string_view where : {text[Field::note], text[Field::medium]}) {
    const std::string folded = fold_text(where.substr(0, 80));
    for (const std::string_view words : {"available at ssrn", "ssrn scholarly paper", "ssrn working paper"}) {
      if (folded.starts_with(words)) return true;
    }
  }
  return false;
}

bool is_published_type(Type type) {
  switch (type) {
    case Type::article_journal:
    case Type::article_magazine:
    case Type::article_newspaper:
    case Type::book:
    case Type::chapter:
    case Type::collection:
    case Type::entry:
    case Type::entry_dictionary:
    case Type::entry_encyclopedia:
    case Type::paper_conference:
    case Type::patent:
    case Type::review:
    case Type::review_book:
    case Type::standard:
    case Type::thesis:
      return true;
    default:
      return false;
  }
}

bool is_preprint_genre(std::string_view genre) { return fold_text(genre) == "preprint"; }

/// The venue of a record, and what it says; `printed` is the text that was read.
struct PrintedVenue {
  std::string_view printed;
  VenueReading reading;
};

PrintedVenue read_venue(const Publication& record, VenueMemo& venues) {
  for (const Field field : {Field::container_title, Field::event_title, Field::container_title_short}) {
    if (record.text.has(field)) return {record.text[field], venues.read(record.text[field]).reading};
  }
  return {};
}

// Repositories of data, code, slides and papers alike: to be there says nothing of the stage.
bool holds_anything(std::string_view name) {
  constexpr std::array<std::string_view, 6> kRepositories{"dryad", "figshare", "open science framework", "osf", "osf registries", "zenodo"};
  static_assert(is_ascending(kRepositories));
  return is_among(kRepositories, fold_text(name));
}

bool is_preprint_server(std::string_view name, VenueMemo& venues) {
  return !name.empty() && name.size() < 60 && venues.read(name).reading.preprint && !holds_anything(name);
}

bool is_deposited(const Publication& record, VenueMemo& venues) {
  if (has_identifier(record, Scheme::arxiv) || has_identifier(record, Scheme::biorxiv) || has_identifier(record, Scheme::iacr)) return true;
  const Identifier* doi = first_identifier(record, Scheme::doi);
  if (doi != nullptr && is_preprint_doi(doi->value)) return true;
  return is_preprint_server(record.text[Field::archive], venues) || is_preprint_server(record.text[Field::publisher], venues);
}

/// "Atmospheric Chemistry and Physics Discussions": where manuscripts are reviewed in public. "Faraday Discussions" is a journal.
bool is_discussion_paper(const Publication& record, std::string_view venue) {
  const std::string folded = fold_text(venue);
  const Identifier* doi = first_identifier(record, Scheme::doi);
  return (folded.ends_with(" discussions") || folded.ends_with(" discuss")) && doi != nullptr && is_preprint_doi(doi->value);
}

Stage find_stage(const Publication& record, const PrintedVenue& venue, VenueMemo& venues) {
  for (const std::string_view text : {record.text[Field::status], std::string_view(record.issued.literal)}) {
    const Stage stage = stage_of_status(text);
    if (stage != Stage::unknown) return stage;
  }
  if (const Stage stage = stage_of_note(record); stage != Stage::unknown) return stage;
  if (says_deposited(record) || is_preprint_genre(record.text[Field::genre]) || venue.reading.preprint) return Stage::preprint;
  const Identifier* const own = first_identifier(record, Scheme::doi);
  if (fold_text(record.text[Field::note]) == "preprint" && own != nullptr && is_preprint_doi(own->value)) return Stage::preprint;
  if (is_discussion_paper(record, venue.printed)) return Stage::preprint;
  if (!venue.printed.empty()) return venue.reading.kind_known || is_published_type(record.type) ? Stage::published : Stage::unknown;
  // What a repository holds besides papers is no preprint of one.
  const bool own_type = record.type == Type::thesis || record.type == Type::book || record.type == Type::chapter ||
                        record.type == Type::patent || record.type == Type::dataset || record.type == Type::software;
  if (!own_type && is_deposited(record, venues)) return Stage::preprint;
  const Identifier* doi = first_identifier(record, Scheme::doi);
  if (has_identifier(record, Scheme::acl) || (doi != nullptr && !is_preprint_doi(doi->value))) return Stage::published;
  return is_published_type(record.type) ? Stage::published : Stage::unknown;
}

Type type_of_genre(std::string_view genre) {
  const std::string folded = fold_text(genre);
  if (folded.find("thesis") != std::string::npos || folded.find("dissertation") != std::string::npos) return Type::thesis;
  if (folded.find("report") != std::string::npos || folded.find("working paper") != std::string::npos) return Type::report;
  if (folded.find("patent") != std::string::npos) return Type::patent;
  if (folded.find("dataset") != std::string::npos || folded.find("data set") != std::string::npos) return Type::dataset;
  if (folded.find("software") != std::string::npos) return Type::software;
  return Type::document;
}

Type type_of_venue(const Publication& record, const PrintedVenue& venue) {
  if (!venue.reading.kind_known) {
    const bool numbered = record.text.has(Field::container_title) && (record.text.has(Field::volume) || record.text.has(Field::issue));
    return numbered ? Type::article_journal : Type::document;
  }
  switch (venue.reading.kind) {
    case VenueKind::conference:
    case VenueKind::workshop:
      return Type::paper_conference;
    case VenueKind::journal:
      return Type::article_journal;
    case VenueKind::publisher_series:
      return Type::chapter;
    case VenueKind::preprint_server:
      break;
  }
  return Type::document;
}

Type find_type(const Publication& record, const PrintedVenue& venue) {
  const Type by_genre = type_of_genre(record.text[Field::genre]);
  if (by_genre != Type::document) return by_genre;
  if (!venue.printed.empty()) return type_of_venue(record, venue);
  const bool book = record.text.has(Field::publisher) && (has_identifier(record, Scheme::isbn) || record.text.has(Field::edition));
  return book ? Type::book : Type::document;
}

// A journal that is a preprint server makes no journal article (`journal = {arXiv preprint arXiv:…}`).
void make_preprint(Publication& record) {
  const bool paper = record.type == Type::document || record.type == Type::article || record.type == Type::article_journal ||
                     record.type == Type::manuscript || record.type == Type::webpage;
  if (!paper) return;
  record.type = Type::article;
  if (!record.text.has(Field::genre)) record.text.set(Field::genre, "preprint");
}

// --- venue and year -------------------------------------------------------------------------------------------------------------------

// "arXiv preprint arXiv:2101.00001 (2021)": nothing that archive, identifier and year do not say. Free text only: the fields of other
// formats stay.
void drop_explained_container(Publication& record) {
  if (record.origin != Origin::text || record.stage != Stage::preprint) return;
  const TextField* container = record.text.find(Field::container_title);
  const Identifier* arxiv = first_identifier(record, Scheme::arxiv);
  if (container == nullptr || arxiv == nullptr || container->value.size() > 120) return;
  std::string rest = fold_text(container->value);
  const std::string id = fold_text(arxiv->value);
  const std::size_t at = rest.find(id);
  if (at != std::string::npos) rest.erase(at, id.size());
  const std::string year = std::to_string(record.issued.year);
  for (const std::string_view word : split(rest, ' ')) {
    constexpr std::array<std::string_view, 7> kExplained{"", "abs", "arxiv", "corr", "e", "preprint", "prints"};
    static_assert(is_ascending(kExplained));
    if (!is_among(kExplained, word) && word != year && word != 'v' + arxiv->version) return;
  }
  const Span span = container->span;
  record.text.erase(Field::container_title);
  if (!record.text.has(Field::archive)) record.text.set(Field::archive, "arXiv", span);
  if (!record.text.has(Field::archive_location)) record.text.set(Field::archive_location, arxiv->value, arxiv->span);
}

void complete_short_name(Publication& record, const PrintedVenue& venue) {
  if (record.text.has(Field::container_title_short) || venue.reading.short_name.empty() || venue.reading.preprint) return;
  if (find_ignoring_case(venue.printed, venue.reading.short_name) == std::string_view::npos) name_inferred(record, "container-title-short");
  record.text.set(Field::container_title_short, venue.reading.short_name);
}

/// "2024.02.29.582700" has its day; the older "490210" has none. 0 when it says no year.
int year_of_biorxiv(std::string_view id) {
  if (id.size() < 10 || id[4] != '.' || (id.substr(0, 2) != "20" && id.substr(0, 2) != "19")) return 0;
  int year = 0;
  for (const char digit : id.substr(0, 4)) year = is_ascii_digit(digit) ? year * 10 + (digit - '0') : 0;
  return year >= 1900 ? year : 0;
}

void complete_year(Publication& record, const PrintedVenue& venue) {
  if (!record.issued.empty()) return;
  if (venue.reading.year != 0) {  // printed, though not as a date: "EMNLP'22"
    record.issued.year = venue.reading.year;
    return;
  }
  if (record.stage == Stage::published) return;  // in a year that the number of its preprint does not tell
  const Identifier* arxiv = first_identifier(record, Scheme::arxiv);
  const Identifier* biorxiv = first_identifier(record, Scheme::biorxiv);
  record.issued.year = arxiv != nullptr ? year_of_arxiv(arxiv->value) : biorxiv != nullptr ? year_of_biorxiv(biorxiv->value) : 0;
  if (record.issued.year != 0) name_inferred(record, "issued");
}

}  // namespace

void complete(Publication& publication, VenueMemo& venues) {
  gather_identifiers(publication, venues);
  const PrintedVenue venue = read_venue(publication, venues);
  if (publication.stage == Stage::unknown) publication.stage = find_stage(publication, venue, venues);
  infer_identifiers(publication, publication.stage == Stage::published || publication.stage == Stage::accepted);
  if (publication.type == Type::document) publication.type = find_type(publication, venue);
  if (publication.stage == Stage::unknown) publication.stage = find_stage(publication, venue, venues);  // of what is a book after all
  if (publication.stage == Stage::preprint) make_preprint(publication);
  complete_short_name(publication, venue);
  complete_year(publication, venue);
  drop_explained_container(publication);
}

}  // namespace bibfold
