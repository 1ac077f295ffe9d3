// What BibTeX's and biblatex's entry types and fields mean in the vocabulary of include/bibfold/: one row each.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "bibfold/field.h"
#include "bibfold/publication.h"

namespace bibfold {

struct BibtexType {
  std::string_view name;  ///< lower case
  Type type;
  std::string_view genre;  ///< unless the entry has a `type`
};
/// CSL's own type names are known, too.
std::optional<BibtexType> find_bibtex_type(std::string_view name);

enum class BibtexUse : std::uint8_t {
  text,      ///< LaTeX, for one text field
  verbatim,  ///< for one text field, as it is
  special,   ///< goes together with other fields, or has a syntax of its own: see the slot
  link,      ///< a URL, or the name of a file, under the label that its name says
};

/// The fields of BibtexUse::special. Fields of one slot are spellings of the same.
enum class BibtexSlot : std::uint8_t {
  none,
  title,
  subtitle,
  journal,
  journal_subtitle,
  booktitle,
  book_subtitle,
  number,
  issue,
  pages,
  eid,
  year,
  month,
  day,
  date,
  event_date,
  accessed,
  type,
  school,
  institution,
  organization,
  publisher,
  address,
  location,
  howpublished,
  language,
  langid,
  pubstate,
  doi,
  url,
  eprint,
  archive,
  archive_class,
  arxiv,
  pmid,
  pmcid,
  author,
  author_annotation,
  author_orcids,
  editor,
  editor_orcids,
  translator,
  bookauthor,
  editor_type,
  entry_subtype,
  ids,
  kCount
};

struct BibtexFieldRule {
  std::string_view name;  ///< lower case
  BibtexUse use;
  Field field;
  BibtexSlot slot;
};
/// nullptr when the model does not know the field.
const BibtexFieldRule* find_bibtex_field(std::string_view name);

/// biblatex's words for states and kinds of works: "inpress" → "in press", "phdthesis" → "PhD thesis"; others as they are.
std::string_view bibtex_word(std::string_view word);

}  // namespace bibfold
