// The text fields of a publication: one enumerator and one row each. Readers, merge, diff and writers walk this table, so that a
// new field is one row.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "bibfold/span.h"

namespace bibfold {

/// In the order in which new entries are written.
enum class Field : std::uint8_t {
  title,
  title_short,
  container_title,        ///< journal or proceedings, as printed
  container_title_short,  ///< acronym with track: "ICML", "EMNLP Findings", "ACL Demo"
  collection_title,       ///< series
  collection_number,
  event_title,
  event_place,
  volume,
  issue,
  number,  ///< report number, patent number
  page,    ///< "53–57" with a plain hyphen: "53-57"
  number_of_pages,
  chapter_number,
  edition,
  publisher,  ///< also school and institution
  publisher_place,
  genre,  ///< "preprint", "PhD thesis", "Master's thesis", "technical report"
  medium,
  status,  ///< "in press", "to appear"
  version,
  DOI,
  URL,
  ISBN,
  ISSN,
  PMID,
  PMCID,
  archive,           ///< "arXiv"
  archive_location,  ///< "2101.00001"
  archive_class,     ///< primaryClass: "cs.CL"
  abstract,
  keyword,
  language,
  note,  ///< what is left of a reference, and notes
  annote,
  award,
  acceptance_rate,
  kCount
};

struct FieldInfo {
  Field field;
  std::string_view name;    ///< CSL's name where it has one, else ours
  std::string_view bibtex;  ///< BibTeX field of a new entry, "" where it depends on the type (see write/bibtex.cpp)
  std::string_view biblatex;
  bool csl;  ///< a property of a CSL item (else it goes to custom.bibfold)
};

const FieldInfo& describe(Field field);
std::span<const FieldInfo> all_fields();

struct TextField {
  Field field{};
  std::string value;  ///< display form, UTF-8, no LaTeX, no markup
  Span span;
  bool operator==(const TextField&) const = default;
};

/// The fields that a publication has: sparse, ascending by Field, never an empty value.
class TextFields {
 public:
  /// The value, or "" when the field is missing.
  [[nodiscard]] std::string_view operator[](Field field) const;
  [[nodiscard]] bool has(Field field) const { return find(field) != nullptr; }
  [[nodiscard]] const TextField* find(Field field) const;
  /// Replaces; an empty value removes the field.
  void set(Field field, std::string value, Span span = {});
  void erase(Field field);
  [[nodiscard]] auto begin() const { return fields_.begin(); }
  [[nodiscard]] auto end() const { return fields_.end(); }
  [[nodiscard]] bool empty() const { return fields_.empty(); }
  bool operator==(const TextFields&) const = default;

 private:
  std::vector<TextField> fields_;
};

}  // namespace bibfold
