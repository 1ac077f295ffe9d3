// Dates of the versions of one work. External functions: date_text, is_finer. Chooses no version.
#pragma once

#include <string>

#include "bibfold/date.h"

namespace bibfold {

/// "2021-08-05", as far as it is known; a date that nobody could read as it is printed.
std::string date_text(const Date& date);
/// Fills a gap: no date yet, or the month of the same year.
bool is_finer(const Date& date, const Date& chosen);

}  // namespace bibfold
