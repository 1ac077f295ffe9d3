// Lines that end in a date: "J. Doe, R. Roe *May 2021*". Which date it is, interpretation reads.
#pragma once

#include <cstdint>

#include "bibfold/document.h"

namespace bibfold {

/// Where "May 2021", "Oct. 2020" or "2021" at the end begins, blanks in front of it included; the size of the text without one.
std::uint32_t end_before_date(const StyledText& text);

/// "Sep 18, 2022", "Dec 2020", "2021", "Summer 2019", "Issued May 2024": one date, and nothing else.
bool is_date_alone(const StyledText& text);

/// "Doe, J., Roe, R., & Poe, E. (2018).": names, the year in its bracket and nothing else; the title is still to come.
bool ends_in_dated_names(const StyledText& text);

/// Names with such a date behind them, and nothing else.
bool is_dated_line_of_names(const StyledText& text);

}  // namespace bibfold
