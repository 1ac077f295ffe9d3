// BibTeX's name syntax. External function: parse_bibtex_names.
#include "interpret/names.h"

namespace bibfold {

NameList parse_bibtex_names(std::string_view latex) {
  NameList list;
  list.names.push_back(parse_name(latex));
  return list;
}

}  // namespace bibfold
