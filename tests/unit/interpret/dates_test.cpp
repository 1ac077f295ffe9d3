#include "interpret/dates.h"

#include <string>

#include "test_catch.hpp"

namespace bibfold {
namespace {

// "2020-11-16/2020-11-20", "~" behind for circa, then {literal}
std::string shown(const Date& date) {
  const auto part = [](int year, int month, int day) {
    std::string out = std::to_string(year);
    if (month != 0) out += '-' + std::to_string(month);
    if (day != 0) out += '-' + std::to_string(day);
    return out;
  };
  std::string out = date.year == 0 ? "" : part(date.year, date.month, date.day);
  if (date.end_year != 0) out += '/' + part(date.end_year, date.end_month, date.end_day);
  if (date.circa) out += '~';
  if (!date.literal.empty()) out += '{' + date.literal + '}';
  return out;
}

struct Case {
  const char* text;
  const char* expected;
};

TEST_CASE("dates as printed") {
  const Case cases[] = {
      {"2018", "2018"},
      {"(2018)", "2018"},
      {"2018a", "2018"},
      {"[2018]", "2018"},
      {"© 2018", "2018"},
      {"2001 [1987]", "2001"},
      {"[1987] 2001", "2001"},
      {"'24", "2024"},
      {"’98", "1998"},
      {"c. 1850", "1850~"},
      {"ca. 1850", "1850~"},
      {"1850~", "1850~"},
      // in numbers
      {"2020-11", "2020-11"},
      {"2020-11-16", "2020-11-16"},
      {"2020-11-16T12:30:00Z", "2020-11-16"},
      {"2018/05", "2018-5"},
      {"2018/05/07", "2018-5-7"},
      {"05/2018", "2018-5"},
      {"16.11.2020", "2020-11-16"},
      {"16. 11. 2020", "2020-11-16"},
      {"11/16/2020", "2020-11-16"},
      {"16/11/2020", "2020-11-16"},
      {"05/06/2020", "2020"},
      {"2020-23", "2020-15"},
      {"2020年11月16日", "2020-11-16"},
      // in words
      {"Nov. 2020", "2020-11"},
      {"November 2020", "2020-11"},
      {"Nov 16, 2020", "2020-11-16"},
      {"November 16th, 2020", "2020-11-16"},
      {"16 November 2020", "2020-11-16"},
      {"16. November 2020", "2020-11-16"},
      {"2020, November 16", "2020-11-16"},
      {"2020 Nov 16", "2020-11-16"},
      {"März 2019", "2019-3"},
      {"3. Mai 2019", "2019-5-3"},
      {"févr. 2019", "2019-2"},
      {"août 2019", "2019-8"},
      {"1er mars 2019", "2019-3-1"},
      {"12 de enero de 2019", "2019-1-12"},
      {"dez. 2019", "2019-12"},
      {"setembro de 2019", "2019-9"},
      {"ottobre 2019", "2019-10"},
      {"Sept. 2019", "2019-9"},
      {"May 2019", "2019-5"},
      // seasons
      {"Spring 2020", "2020-13"},
      {"Winter 2019/2020", "2019-16/2020-16"},
      {"Herbst 2019", "2019-15"},
      // ranges
      {"16–20 Nov. 2020", "2020-11-16/2020-11-20"},
      {"16-20 November 2020", "2020-11-16/2020-11-20"},
      {"Nov 16-20, 2020", "2020-11-16/2020-11-20"},
      {"November 16 – 20, 2020", "2020-11-16/2020-11-20"},
      {"30 Nov.–2 Dec. 2020", "2020-11-30/2020-12-2"},
      {"June/July 2019", "2019-6/2019-7"},
      {"June-July 2019", "2019-6/2019-7"},
      {"June to July 2019", "2019-6/2019-7"},
      {"Dec 2019/Jan 2020", "2019-12/2020-1"},
      {"Dec. 30, 2019 – Jan. 2, 2020", "2019-12-30/2020-1-2"},
      {"2020-11-16/2020-11-20", "2020-11-16/2020-11-20"},
      {"2019-2020", "2019/2020"},
      {"2019–20", "2019/2020"},
      {"1998/99", "1998/1999"},
      {"1999–00", "1999/2000"},
      // what cannot be read stays
      {"in press", "{in press}"},
      {"to appear", "{to appear}"},
      {"n.d.", "{n.d.}"},
      {"2020, to appear", "2020{2020, to appear}"},
      {"", ""},
      {"12345", "{12345}"},
      {"13/2020", "2020"},
  };
  for (const Case& c : cases) {
    INFO(c.text);
    CHECK(shown(parse_date(c.text)) == c.expected);
  }
}

TEST_CASE("BibTeX's year and month, biblatex's date") {
  struct Row {
    const char* year;
    const char* month;
    const char* date;
    const char* expected;
  };
  const Row rows[] = {
      {"2020", "nov", "", "2020-11"},
      {"2020", "November", "", "2020-11"},
      {"2020", "11", "", "2020-11"},
      {"2020", "nov~16", "", "2020-11-16"},
      {"2020", "16~nov", "", "2020-11-16"},
      {"2020", "November 16--20", "", "2020-11-16/2020-11-20"},
      {"2020", "", "", "2020"},
      {"2020", "13", "", "2020"},
      {"2020", "whenever", "", "2020"},
      {"2020", "Spring", "", "2020-13"},
      {"", "", "2020-11-16", "2020-11-16"},
      {"2019", "", "2020-11", "2020-11"},
      {"2019", "", "forthcoming", "2019"},
      {"in press", "", "", "{in press}"},
      {"", "nov", "", ""},
      {"2020", "jun/jul", "", "2020-6/2020-7"},
  };
  for (const Row& row : rows) {
    INFO(row.year << " | " << row.month << " | " << row.date);
    CHECK(shown(parse_bibtex_date(row.year, row.month, row.date)) == row.expected);
  }
}

TEST_CASE("the last year printed") {
  CHECK(find_year("In Proc. 2016, Berlin, 2017") == 2017);
  CHECK(find_year("ICML2024") == 2024);
  CHECK(find_year("arXiv:2005.00683") == 0);
  CHECK(find_year("12020") == 0);
  CHECK(find_year("1234") == 0);
  CHECK(find_year("https://example.org/2019/x 2020") == 2020);
  CHECK(find_year("(2019, https://example.org/2018/x)") == 2019);
  CHECK(find_year("") == 0);
}

}  // namespace
}  // namespace bibfold
