// The data model of BibTeX and biblatex: entry types, fields, and which field an entry of which type has.
// After the manuals of BibTeX 0.99d (plain.bst) and biblatex 3.18 (the model that biber --validate-datamodel uses).
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "bibfold/publication.h"

namespace bibfold {

enum class Dialect : std::uint8_t { bibtex, biblatex };

/// Entry types by what they may hold; @conference, @phdthesis … are spellings of these.
enum class EntryKind : std::uint8_t {
  article,
  book,
  collection,
  inbook,
  incollection,
  inproceedings,
  proceedings,
  thesis,
  report,
  manual,
  misc,
  online,
  dataset,
  patent,
  unpublished,
  periodical,
  booklet,
  kCount
};

/// In the order in which a new entry is written.
enum class Slot : std::uint8_t {
  title,
  author,
  author_marks,
  author_orcids,
  editor,
  editor_orcids,
  translator,
  journal,
  booktitle,
  event_title,
  venue,
  event_date,
  series,
  volume,
  number,
  issue,
  eid,
  pages,
  page_total,
  chapter,
  edition,
  version,
  date,
  year,
  month,
  day,
  publisher,
  institution,
  organization,
  address,
  type,
  howpublished,
  isbn,
  issn,
  pmid,
  pmcid,
  doi,
  url,
  url_date,
  eprint,
  archive_prefix,
  primary_class,
  short_title,
  short_journal,
  pub_state,
  keywords,
  language,
  ids,
  related,
  related_type,
  abstract,
  note,
  annote,
  kCount
};

struct SlotInfo {
  Slot slot;
  std::string_view bibtex;    ///< "journal"; "" when the dialect does not have it
  std::string_view biblatex;  ///< "journaltitle"
  std::uint32_t kinds;        ///< bit per EntryKind
};
const SlotInfo& describe(Slot slot);
std::span<const SlotInfo> all_slots();
std::string_view name_of(Slot slot, Dialect dialect);
bool has_slot(EntryKind kind, Slot slot, Dialect dialect);

/// "conference" → inproceedings; misc for words that are not known.
EntryKind entry_kind(std::string_view type_word);
/// The type of a new entry for this record, lower case: "inproceedings", "online".
std::string_view entry_type(const Publication& record, Dialect dialect);

}  // namespace bibfold
