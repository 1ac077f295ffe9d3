// Signs that a text is a reference, by the form of what is printed: years, a quoted title, volume and pages, citations of lawyers,
// identifiers. Names are left to name_runs.h, and what the signs are worth to evidence.h.
#pragma once

#include <string_view>

#include "bibfold/document.h"

namespace bibfold {

struct YearSigns {
  int years = 0;        ///< 19xx, 20xx, 'yy in a tag
  bool period = false;  ///< "2019 – 2021", "Sep. 2020 – present"
  bool alone = false;   ///< one of the years begins and ends no period
};
YearSigns find_year_signs(std::string_view text);

/// "KDD 2021", "RecSys '20", "EMNLP-2022": letters, two of them capitals, and a year behind them.
bool has_dated_acronym(std::string_view text);
bool has_quoted_title(std::string_view text);
/// "12(3)", "12:3", "5–9" with more than one digit.
bool has_numbers(std::string_view text);
/// "72 Duke L.J. 401 (2022)", "109 Calif. L. Rev. (forthcoming 2025)": how lawyers cite: volume, journal, first page, year.
bool has_law_citation(std::string_view text);
/// DOI, arXiv id and the like, in the text or in the target of a link.
bool has_identifier(const StyledText& text);

}  // namespace bibfold
