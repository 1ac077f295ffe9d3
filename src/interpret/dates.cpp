// Dates as printed in references: parse_date, parse_bibtex_date, find_year.
#include "interpret/dates.h"

#include "text/utf8.h"

namespace bibfold {

int find_year(std::string_view text) {
  int found = 0;
  for (std::size_t i = 0; i + 4 <= text.size(); ++i) {
    int year = 0;
    std::size_t length = 0;
    while (i + length < text.size() && text[i + length] >= '0' && text[i + length] <= '9') {
      if (length < 4) year = year * 10 + (text[i + length] - '0');
      ++length;
    }
    if (length == 4 && year >= 1500 && year <= 2100) found = year;
    i += length;
  }
  return found;
}

Date parse_date(std::string_view text) {
  Date date;
  date.year = find_year(text);
  if (date.year == 0) date.literal = std::string(trim(text));
  return date;
}

Date parse_bibtex_date(std::string_view year, std::string_view, std::string_view date) { return parse_date(year.empty() ? date : year); }

}  // namespace bibfold
