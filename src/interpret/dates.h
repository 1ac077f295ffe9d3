// Dates in references: "2018", "Nov. 2020", "2020-11-16", "'24", "16–20 November 2020", BibTeX's year and month, "in press".
#pragma once

#include <string_view>

#include "bibfold/date.h"

namespace bibfold {

/// What cannot be read stays in `literal`.
Date parse_date(std::string_view text);
/// BibTeX's pair; `month` may be a macro's name ("nov"), a number or a word.
Date parse_bibtex_date(std::string_view year, std::string_view month, std::string_view date);
/// Four digits in running text are a year up to here: "Paper 2098" is numbered. A field that holds nothing but a year may hold a later one.
inline constexpr int kLastPrintedYear = 2049;
/// A year from 1500 to kLastPrintedYear printed with four digits in `text`, else 0; the last one when there are several.
int find_year(std::string_view text);

}  // namespace bibfold
