// Tables of entry types and fields. External functions: see bibtex_model.h.
#include "write/bibtex_model.h"

#include <array>

#include "text/utf8.h"

namespace bibfold {
namespace {

using enum EntryKind;

template <typename... Kinds>
constexpr std::uint32_t only(Kinds... kinds) {
  return ((1U << static_cast<unsigned>(kinds)) | ...);
}
template <typename... Kinds>
constexpr std::uint32_t all_but(Kinds... kinds) {
  return ~only(kinds...);
}
constexpr std::uint32_t kAll = ~0U;
constexpr std::uint32_t kBooks = only(book, collection, inbook, incollection);
constexpr std::uint32_t kProceedings = only(inproceedings, proceedings);

constexpr std::array<SlotInfo, static_cast<std::size_t>(Slot::kCount)> kSlots{{
    {Slot::title, "title", "title", kAll},
    {Slot::author, "author", "author", all_but(periodical)},
    {Slot::author_marks, "author+an", "author+an", kAll},
    {Slot::author_orcids, "author+an:orcid", "author+an:orcid", all_but(periodical)},
    {Slot::editor, "editor", "editor", all_but(thesis, report, patent, unpublished)},
    {Slot::editor_orcids, "editor+an:orcid", "editor+an:orcid", all_but(thesis, report, patent, unpublished)},
    {Slot::translator, "translator", "translator", kBooks | only(article)},
    {Slot::journal, "journal", "journaltitle", only(article)},
    {Slot::booktitle, "booktitle", "booktitle", only(inbook, incollection, inproceedings)},
    {Slot::event_title, "eventtitle", "eventtitle", kProceedings | only(unpublished)},
    {Slot::venue, "venue", "venue", kProceedings | only(unpublished)},
    {Slot::event_date, "eventdate", "eventdate", kProceedings | only(unpublished)},
    {Slot::series, "series", "series", kBooks | kProceedings | only(article, dataset, manual, periodical)},
    {Slot::volume, "volume", "volume", kBooks | kProceedings | only(article, periodical)},
    {Slot::number, "number", "number", all_but(thesis, misc, online, unpublished, booklet)},
    {Slot::issue, "", "issue", only(article, periodical)},
    {Slot::eid, "eid", "eid", all_but(misc, online, dataset, patent, unpublished, periodical)},
    {Slot::pages, "pages", "pages", all_but(misc, online, dataset, patent, unpublished, periodical)},
    {Slot::page_total, "pagetotal", "pagetotal", only(book, booklet, collection, manual, proceedings, report, thesis)},
    {Slot::chapter, "chapter", "chapter", all_but(article, misc, online, dataset, patent, unpublished, periodical)},
    {Slot::edition, "edition", "edition", kBooks | only(dataset, manual)},
    {Slot::version, "version", "version", only(article, dataset, manual, misc, online, report, patent)},
    {Slot::date, "", "date", kAll},
    {Slot::year, "year", "year", kAll},
    {Slot::month, "month", "month", kAll},
    {Slot::day, "day", "day", kAll},
    {Slot::publisher, "publisher", "publisher", kBooks | kProceedings | only(dataset)},
    {Slot::institution, "institution", "institution", only(thesis, report)},
    {Slot::organization, "organization", "organization", kProceedings | only(dataset, manual, misc, online)},
    {Slot::address, "address", "location", all_but(article, online, periodical)},
    {Slot::type, "type", "type", only(booklet, dataset, manual, misc, patent, report, thesis, unpublished)},
    {Slot::howpublished, "howpublished", "howpublished", only(booklet, misc, unpublished)},
    {Slot::isbn, "isbn", "isbn", kBooks | kProceedings | only(manual)},
    {Slot::issn, "issn", "issn", only(article, periodical)},
    {Slot::pmid, "pmid", "", kAll},  // biblatex has an eprint of PubMed for it
    {Slot::pmcid, "pmcid", "", kAll},
    {Slot::doi, "doi", "doi", kAll},
    {Slot::url, "url", "url", kAll},
    {Slot::url_date, "urldate", "urldate", kAll},
    {Slot::eprint, "eprint", "eprint", kAll},
    {Slot::archive_prefix, "archiveprefix", "eprinttype", kAll},
    {Slot::primary_class, "primaryclass", "eprintclass", kAll},
    {Slot::short_title, "shorttitle", "shorttitle", kAll},
    {Slot::short_journal, "shortjournal", "shortjournal", only(article)},
    {Slot::pub_state, "", "pubstate", kAll},
    {Slot::keywords, "keywords", "keywords", kAll},
    {Slot::language, "language", "langid", kAll},
    {Slot::ids, "ids", "ids", kAll},
    {Slot::related, "related", "related", kAll},
    {Slot::related_type, "relatedtype", "relatedtype", kAll},
    {Slot::abstract, "abstract", "abstract", kAll},
    {Slot::note, "note", "note", kAll},
    {Slot::annote, "annote", "annotation", kAll},
}};

constexpr bool in_order() {
  for (std::size_t i = 0; i < kSlots.size(); ++i) {
    if (static_cast<std::size_t>(kSlots[i].slot) != i) return false;
  }
  return true;
}
static_assert(in_order(), "kSlots has one row per Slot, in the order of the enum");

struct TypeWord {
  std::string_view word;
  EntryKind kind;
};
constexpr TypeWord kTypeWords[] = {
    {"article", article},
    {"book", book},
    {"mvbook", book},
    {"collection", collection},
    {"mvcollection", collection},
    {"reference", collection},
    {"mvreference", collection},
    {"inbook", inbook},
    {"bookinbook", inbook},
    {"suppbook", inbook},
    {"incollection", incollection},
    {"suppcollection", incollection},
    {"inreference", incollection},
    {"inproceedings", inproceedings},
    {"conference", inproceedings},
    {"proceedings", proceedings},
    {"mvproceedings", proceedings},
    {"thesis", thesis},
    {"phdthesis", thesis},
    {"mastersthesis", thesis},
    {"report", report},
    {"techreport", report},
    {"manual", manual},
    {"misc", misc},
    {"software", misc},
    {"online", online},
    {"electronic", online},
    {"www", online},
    {"dataset", dataset},
    {"patent", patent},
    {"unpublished", unpublished},
    {"periodical", periodical},
    {"booklet", booklet},
    {"suppperiodical", article},
};

const TypeWord* find_word(std::string_view word) {
  for (const TypeWord& row : kTypeWords) {
    if (equals_ignoring_case(row.word, word)) return &row;
  }
  return nullptr;
}

// What each dialect calls the types of CSL.
struct TypeRow {
  Type type;
  std::string_view bibtex;
  std::string_view biblatex;
};
constexpr TypeRow kTypes[] = {
    {Type::article_journal, "article", "article"},
    {Type::article_magazine, "article", "article"},
    {Type::article_newspaper, "article", "article"},
    {Type::review, "article", "article"},
    {Type::review_book, "article", "article"},
    {Type::book, "book", "book"},
    {Type::classic, "book", "book"},
    {Type::chapter, "incollection", "incollection"},
    {Type::entry, "incollection", "inreference"},
    {Type::entry_dictionary, "incollection", "inreference"},
    {Type::entry_encyclopedia, "incollection", "inreference"},
    {Type::paper_conference, "inproceedings", "inproceedings"},
    {Type::thesis, "phdthesis", "thesis"},
    {Type::report, "techreport", "report"},
    {Type::dataset, "misc", "dataset"},
    {Type::software, "misc", "software"},
    {Type::patent, "misc", "patent"},
    {Type::webpage, "misc", "online"},
    {Type::post, "misc", "online"},
    {Type::post_weblog, "misc", "online"},
    {Type::manuscript, "misc", "unpublished"},
    {Type::speech, "misc", "unpublished"},
    {Type::pamphlet, "booklet", "booklet"},
    {Type::periodical, "misc", "periodical"},
};

// Words of a .bib that say more than the type of CSL that they are read as.
struct OwnWord {
  std::string_view word;
  Type type;
  std::string_view bibtex;
  std::string_view biblatex;
};
constexpr OwnWord kOwnWords[] = {
    {"proceedings", Type::book, "proceedings", "proceedings"},
    {"mvproceedings", Type::book, "proceedings", "mvproceedings"},
    {"manual", Type::book, "manual", "manual"},
    {"manual", Type::report, "manual", "manual"},
    {"booklet", Type::book, "booklet", "booklet"},
    {"booklet", Type::pamphlet, "booklet", "booklet"},
    {"mvbook", Type::book, "book", "mvbook"},
    {"collection", Type::book, "book", "collection"},
    {"mvcollection", Type::book, "book", "mvcollection"},
    {"reference", Type::book, "book", "reference"},
    {"mvreference", Type::book, "book", "mvreference"},
    {"inbook", Type::chapter, "incollection", "inbook"},
    {"bookinbook", Type::chapter, "incollection", "bookinbook"},
    {"suppbook", Type::chapter, "incollection", "suppbook"},
    {"unpublished", Type::manuscript, "unpublished", "unpublished"},
};

bool is_at_an_address(const Publication& record) {
  return record.text.has(Field::URL) || record.text.has(Field::DOI) || record.text.has(Field::archive_location) ||
         !record.identifiers.empty() || !record.links.empty();
}

bool is_master(std::string_view genre) {
  return find_ignoring_case(genre, "master") != std::string_view::npos || find_ignoring_case(genre, "diplom") != std::string_view::npos ||
         find_ignoring_case(genre, "bachelor") != std::string_view::npos || find_ignoring_case(genre, "M.S") != std::string_view::npos;
}

}  // namespace

const SlotInfo& describe(Slot slot) { return kSlots[static_cast<std::size_t>(slot)]; }
std::span<const SlotInfo> all_slots() { return kSlots; }
std::string_view name_of(Slot slot, Dialect dialect) {
  return dialect == Dialect::bibtex ? describe(slot).bibtex : describe(slot).biblatex;
}

bool has_slot(EntryKind kind, Slot slot, Dialect dialect) {
  return !name_of(slot, dialect).empty() && (describe(slot).kinds >> static_cast<unsigned>(kind) & 1U) != 0;
}

EntryKind entry_kind(std::string_view type_word) {
  const TypeWord* const row = find_word(type_word);
  return row == nullptr ? misc : row->kind;
}

std::string_view entry_type(const Publication& record, Dialect dialect) {
  const bool bibtex = dialect == Dialect::bibtex;
  // A part that has no title of its own: BibTeX's @inbook names the book.
  if (bibtex && record.type == Type::chapter && !record.text.has(Field::container_title)) return "inbook";
  for (const OwnWord& own : kOwnWords) {
    if (own.word == record.origin_type && own.type == record.type) return bibtex ? own.bibtex : own.biblatex;
  }
  if (record.type == Type::article) {
    if (record.stage != Stage::preprint && record.text[Field::genre] != "preprint" && record.text.has(Field::container_title))
      return "article";
    return bibtex || !is_at_an_address(record) ? "misc" : "online";
  }
  if (record.type == Type::thesis && bibtex) return is_master(record.text[Field::genre]) ? "mastersthesis" : "phdthesis";
  if (record.type == Type::book && !bibtex && record.authors.empty() && !record.editors.empty()) return "collection";
  for (const TypeRow& row : kTypes) {
    if (row.type != record.type) continue;
    if (row.biblatex == "online" && !is_at_an_address(record)) return "misc";
    return bibtex ? row.bibtex : row.biblatex;
  }
  return "misc";
}

}  // namespace bibfold
