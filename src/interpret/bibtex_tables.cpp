// The tables of BibTeX's and biblatex's types, fields and words. External functions: see bibtex_tables.h.
#include "interpret/bibtex_tables.h"

#include <algorithm>
#include <iterator>

#include "text/word_table.h"

namespace bibfold {
namespace {

using enum BibtexUse;
using Slot = BibtexSlot;

// Ascending by name, as all tables here. biblatex's types, those of the standard styles, and a few that exporters use.
constexpr BibtexType kTypes[] = {
    {"article", Type::article_journal, ""},
    {"artwork", Type::graphic, ""},
    {"audio", Type::song, ""},
    {"bachelorsthesis", Type::thesis, "Bachelor's thesis"},
    {"book", Type::book, ""},
    {"bookinbook", Type::chapter, ""},
    {"booklet", Type::pamphlet, ""},
    {"collection", Type::book, ""},
    {"commentary", Type::book, ""},
    {"conference", Type::paper_conference, ""},
    {"dataset", Type::dataset, ""},
    {"electronic", Type::webpage, ""},
    {"image", Type::graphic, ""},
    {"inbook", Type::chapter, ""},
    {"incollection", Type::chapter, ""},
    {"inproceedings", Type::paper_conference, ""},
    {"inreference", Type::entry_encyclopedia, ""},
    {"jurisdiction", Type::legal_case, ""},
    {"legal", Type::legislation, ""},
    {"legislation", Type::legislation, ""},
    {"letter", Type::personal_communication, ""},
    {"magazine", Type::article_magazine, ""},
    {"manual", Type::report, "manual"},
    {"mastersthesis", Type::thesis, "Master's thesis"},
    {"misc", Type::document, ""},
    {"movie", Type::motion_picture, ""},
    {"music", Type::song, ""},
    {"mvbook", Type::book, ""},
    {"mvcollection", Type::book, ""},
    {"mvproceedings", Type::book, ""},
    {"mvreference", Type::book, ""},
    {"newspaper", Type::article_newspaper, ""},
    {"online", Type::webpage, ""},
    {"patent", Type::patent, ""},
    {"performance", Type::performance, ""},
    {"periodical", Type::periodical, ""},
    {"phdthesis", Type::thesis, "PhD thesis"},
    {"preprint", Type::article, "preprint"},
    {"presentation", Type::speech, ""},
    {"proceedings", Type::book, ""},
    {"reference", Type::book, ""},
    {"report", Type::report, ""},
    {"review", Type::review, ""},
    {"software", Type::software, ""},
    {"softwareversion", Type::software, ""},
    {"standard", Type::standard, ""},
    {"suppbook", Type::chapter, ""},
    {"suppcollection", Type::chapter, ""},
    {"suppperiodical", Type::article_journal, ""},
    {"talk", Type::speech, ""},
    {"techreport", Type::report, "technical report"},
    {"thesis", Type::thesis, ""},
    {"unpublished", Type::manuscript, ""},
    {"unspecified", Type::document, ""},
    {"video", Type::motion_picture, ""},
    {"www", Type::webpage, ""},
};

constexpr BibtexFieldRule kFields[] = {
    {"abstract", text, Field::abstract, Slot::none},
    {"acceptance_rate", text, Field::acceptance_rate, Slot::none},
    {"acceptancerate", text, Field::acceptance_rate, Slot::none},
    {"accessed", special, Field::kCount, Slot::accessed},
    {"address", special, Field::kCount, Slot::address},
    {"annotation", text, Field::annote, Slot::none},
    {"annote", text, Field::annote, Slot::none},
    {"archiveprefix", special, Field::kCount, Slot::archive},
    {"art_number", special, Field::kCount, Slot::eid},
    {"article-number", special, Field::kCount, Slot::eid},
    {"articleno", special, Field::kCount, Slot::eid},
    {"articlenumber", special, Field::kCount, Slot::eid},
    {"arxiv", special, Field::kCount, Slot::arxiv},
    {"arxiv_id", special, Field::kCount, Slot::arxiv},
    {"arxivid", special, Field::kCount, Slot::arxiv},
    {"author", special, Field::kCount, Slot::author},
    {"author+an", special, Field::kCount, Slot::author_annotation},
    {"author+an:orcid", special, Field::kCount, Slot::author_orcids},
    {"award", text, Field::award, Slot::none},
    {"blog", link, Field::kCount, Slot::none},
    {"bookauthor", special, Field::kCount, Slot::bookauthor},
    {"booksubtitle", special, Field::kCount, Slot::book_subtitle},
    {"booktitle", special, Field::kCount, Slot::booktitle},
    {"chapter", text, Field::chapter_number, Slot::none},
    {"code", link, Field::kCount, Slot::none},
    {"conference-location", text, Field::event_place, Slot::none},
    {"conferencelocation", text, Field::event_place, Slot::none},
    {"data", link, Field::kCount, Slot::none},
    {"dataset", link, Field::kCount, Slot::none},
    {"date", special, Field::kCount, Slot::date},
    {"date-accessed", special, Field::kCount, Slot::accessed},
    {"day", special, Field::kCount, Slot::day},
    {"demo", link, Field::kCount, Slot::none},
    {"doi", special, Field::kCount, Slot::doi},
    {"edition", text, Field::edition, Slot::none},
    {"editor", special, Field::kCount, Slot::editor},
    {"editor+an:orcid", special, Field::kCount, Slot::editor_orcids},
    {"editortype", special, Field::kCount, Slot::editor_type},
    {"ee", link, Field::kCount, Slot::none},
    {"eid", special, Field::kCount, Slot::eid},
    {"entrysubtype", special, Field::kCount, Slot::entry_subtype},
    {"eprint", special, Field::kCount, Slot::eprint},
    {"eprintclass", special, Field::kCount, Slot::archive_class},
    {"eprinttype", special, Field::kCount, Slot::archive},
    {"eventdate", special, Field::kCount, Slot::event_date},
    {"eventname", text, Field::event_title, Slot::none},
    {"eventtitle", text, Field::event_title, Slot::none},
    {"github", link, Field::kCount, Slot::none},
    {"howpublished", special, Field::kCount, Slot::howpublished},
    {"html", link, Field::kCount, Slot::none},
    {"ids", special, Field::kCount, Slot::ids},
    {"institution", special, Field::kCount, Slot::institution},
    {"isbn", verbatim, Field::ISBN, Slot::none},
    {"issn", verbatim, Field::ISSN, Slot::none},
    {"issue", special, Field::kCount, Slot::issue},
    {"journal", special, Field::kCount, Slot::journal},
    {"journalabbrev", text, Field::container_title_short, Slot::none},
    {"journalabbreviation", text, Field::container_title_short, Slot::none},
    {"journalsubtitle", special, Field::kCount, Slot::journal_subtitle},
    {"journaltitle", special, Field::kCount, Slot::journal},
    {"keyword", text, Field::keyword, Slot::none},
    {"keywords", text, Field::keyword, Slot::none},
    {"langid", special, Field::kCount, Slot::langid},
    {"language", special, Field::kCount, Slot::language},
    {"lastaccessed", special, Field::kCount, Slot::accessed},
    {"lastchecked", special, Field::kCount, Slot::accessed},
    {"link", link, Field::kCount, Slot::none},
    {"location", special, Field::kCount, Slot::location},
    {"month", special, Field::kCount, Slot::month},
    {"note", text, Field::note, Slot::none},
    {"number", special, Field::kCount, Slot::number},
    {"numpages", text, Field::number_of_pages, Slot::none},
    {"organization", special, Field::kCount, Slot::organization},
    {"page", special, Field::kCount, Slot::pages},
    {"pages", special, Field::kCount, Slot::pages},
    {"pagetotal", text, Field::number_of_pages, Slot::none},
    {"pdf", link, Field::kCount, Slot::none},
    {"pmc", special, Field::kCount, Slot::pmcid},
    {"pmcid", special, Field::kCount, Slot::pmcid},
    {"pmid", special, Field::kCount, Slot::pmid},
    {"poster", link, Field::kCount, Slot::none},
    {"primaryclass", special, Field::kCount, Slot::archive_class},
    {"project", link, Field::kCount, Slot::none},
    {"publisher", special, Field::kCount, Slot::publisher},
    {"pubmedid", special, Field::kCount, Slot::pmid},
    {"pubstate", special, Field::kCount, Slot::pubstate},
    {"school", special, Field::kCount, Slot::school},
    {"series", text, Field::collection_title, Slot::none},
    {"shortbooktitle", text, Field::container_title_short, Slot::none},
    {"shortjournal", text, Field::container_title_short, Slot::none},
    {"shorttitle", text, Field::title_short, Slot::none},
    {"slides", link, Field::kCount, Slot::none},
    {"subtitle", special, Field::kCount, Slot::subtitle},
    {"supp", link, Field::kCount, Slot::none},
    {"talk", link, Field::kCount, Slot::none},
    {"title", special, Field::kCount, Slot::title},
    {"translator", special, Field::kCount, Slot::translator},
    {"type", special, Field::kCount, Slot::type},
    {"url", special, Field::kCount, Slot::url},
    {"urldate", special, Field::kCount, Slot::accessed},
    {"venue", text, Field::event_place, Slot::none},
    {"version", text, Field::version, Slot::none},
    {"video", link, Field::kCount, Slot::none},
    {"volume", text, Field::volume, Slot::none},
    {"website", link, Field::kCount, Slot::none},
    {"year", special, Field::kCount, Slot::year},
};

struct Word {
  std::string_view name;
  std::string_view text;
};
// The localization keys of pubstate and type in biblatex's manual.
constexpr Word kWords[] = {
    {"audiocd", "audio CD"},
    {"bathesis", "Bachelor's thesis"},
    {"candthesis", "candidate thesis"},
    {"datacd", "data CD"},
    {"forthcoming", "forthcoming"},
    {"inpreparation", "in preparation"},
    {"inpress", "in press"},
    {"mathesis", "Master's thesis"},
    {"patent", "patent"},
    {"patentde", "German patent"},
    {"patenteu", "European patent"},
    {"patentfr", "French patent"},
    {"patentreq", "patent request"},
    {"patentuk", "British patent"},
    {"patentus", "U.S. patent"},
    {"phdthesis", "PhD thesis"},
    {"prepublished", "prepublished"},
    {"resreport", "research report"},
    {"software", "computer software"},
    {"submitted", "submitted"},
    {"techreport", "technical report"},
};

template <typename Row, std::size_t N>
constexpr bool ascending(const Row (&rows)[N]) {
  for (std::size_t i = 1; i < N; ++i) {
    if (rows[i - 1].name >= rows[i].name) return false;
  }
  return true;
}
static_assert(ascending(kTypes) && ascending(kFields) && ascending(kWords), "the tables are searched by halving");

template <typename Row, std::size_t N>
const Row* find_row(const Row (&rows)[N], std::string_view name) {
  const Row* const at = std::lower_bound(std::begin(rows), std::end(rows), name,
                                         [](const Row& row, std::string_view x) { return is_word_before(row.name, x); });
  return at != std::end(rows) && at->name == name ? at : nullptr;
}

}  // namespace

std::optional<BibtexType> find_bibtex_type(std::string_view name) {
  if (const BibtexType* const row = find_row(kTypes, name)) return *row;
  for (std::size_t i = 0; i < static_cast<std::size_t>(Type::kCount); ++i) {
    const auto type = static_cast<Type>(i);
    if (to_string(type) == name) return BibtexType{to_string(type), type, ""};
  }
  if (name.ends_with("thesis")) return BibtexType{"thesis", Type::thesis, ""};  // "@jurthesis" of a style of its own
  return std::nullopt;
}

const BibtexFieldRule* find_bibtex_field(std::string_view name) { return find_row(kFields, name); }

std::string_view bibtex_word(std::string_view word) {
  const Word* const row = find_row(kWords, word);
  return row != nullptr ? row->text : word;
}

}  // namespace bibfold
