// Single values as BibTeX and biblatex write them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "bibfold/publication.h"
#include "write/bibtex_model.h"

namespace bibfold {

// ---- dates
/// "2020-11-16", "2020-11-16/2020-11-20", "2020-21" (spring), "2020~"; "" without a year.
std::string iso_date(const Date& date);
bool is_exact(const Date& date);  ///< iso_date says all of it
bool is_plain(const Date& date);  ///< year, month and day say all of it
/// "nov"; "" for seasons and none.
std::string month_macro(int month);

// ---- identifiers
/// The one identifier of an archive that an entry has room for: arXiv before others.
struct Eprint {
  std::string id;       ///< with its version: "2101.00001v2"
  std::string archive;  ///< "arXiv"
  std::string version;  ///< "2", when it is in `id`
  [[nodiscard]] bool empty() const { return id.empty(); }
};
Eprint eprint_of(const Publication& record);
/// The eprint says this already: "arXiv", "CoRR", "arXiv preprint arXiv:2101.00001", "arXiv:2101.00001" of a record with that eprint.
bool is_said_by_eprint(const Publication& record, std::string_view text);
bool is_inferred(const Publication& record, Field field);

// ---- words
/// "53--57"
std::string bibtex_pages(std::string_view pages);
/// The value of `type` for this genre: biblatex's keyword, the genre as it is, or "" where the entry type says it.
std::string entry_subtype(std::string_view genre, std::string_view entry_type, Dialect dialect);
/// biblatex's keyword for a status: "in press" → "inpress"; "" when there is none.
std::string_view publication_state(std::string_view status);
/// babel's name for a language code: "de-AT" → "german"; other words as they are.
std::string babel_language(std::string_view language);
/// "1=equal-contribution; 2=\"*\"": biblatex's annotation of the author field.
std::string author_annotation(const std::vector<AuthorMark>& marks);
/// 1="0000-0002-1825-0097"; 3="…": a named annotation of biblatex, which BibTeX ignores.
std::string orcid_annotation(const std::vector<Contributor>& people);
/// "Illustrator: "
std::string role_label(const Contributor& person);

// ---- syntax
/// Characters that neither BibTeX nor LaTeX allow in a key become hyphens.
std::string bibtex_key(std::string_view key);
std::string bibtex_field_name(std::string_view name);
/// A URL or identifier: braces that do not match and blanks are percent-encoded.
std::string verbatim(std::string_view text);
/// Closes what is open, escapes what closes nothing: no value can break its entry.
std::string balanced(std::string_view value);
/// "One. Two."; nothing of nothing.
std::string join_sentences(const std::vector<std::string>& parts);
/// JSON text as a reader wants it: a string without quotes, a list of them with commas, anything else compact.
std::string json_display(std::string_view json);

}  // namespace bibfold
