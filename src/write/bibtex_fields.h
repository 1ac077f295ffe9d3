// One record as the fields of a BibTeX or biblatex entry.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "bibfold/publication.h"
#include "write/bibtex_model.h"

namespace bibfold {

struct BibtexValue {
  std::string name;
  std::string value;   ///< LaTeX, or verbatim, without delimiters
  bool macro = false;  ///< written without delimiters: nov
  bool operator==(const BibtexValue&) const = default;
};

/// How to write: `type` is the entry's type word, in lower case, which decides what the entry may hold.
struct BibtexShape {
  Dialect dialect = Dialect::bibtex;
  std::string type;
  bool ascii = false;
  bool years = false;  ///< year and month, although the dialect has `date`: as the entry has them
  bool all = false;    ///< also what the eprint says already ("journal = {CoRR}"): to compare with an entry that may have it
};

/// The fields of a record, in the fixed order, none twice. What the type has no field for goes to `note` (what belongs to the reference) or
/// `annote` (what does not); fields that the model does not know come last, as their source wrote them.
std::vector<BibtexValue> bibtex_fields(const Publication& record, const BibtexShape& shape);

}  // namespace bibfold
