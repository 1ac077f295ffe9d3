#include "interpret/pages.h"

#include "test_catch.hpp"

namespace bibfold {
namespace {

TEST_CASE("pages in one form") {
  struct Case {
    const char* text;
    const char* expected;
  };
  const Case cases[] = {
      {"53-57", "53-57"},
      {"53–57", "53-57"},
      {"53--57", "53-57"},
      {"53 – 57", "53-57"},
      {"pages 53–57", "53-57"},
      {"Pages: 53–57", "53-57"},
      {"pp. 53-7", "53-7"},
      {"pp 53—57", "53-57"},
      {"pp.53-57.", "53-57"},
      {"p. 53", "53"},
      {"p53", "53"},
      {"P07015", "P07015"},
      {"P19-1001", "P19-1001"},
      {"p045", "p045"},
      {"S. 12–34", "12-34"},
      {"Seiten 12–34", "12-34"},
      {"págs. 12-34", "12-34"},
      {"pgs. 12-34", "12-34"},
      {"e1234", "e1234"},
      {"Article 12", "Article 12"},
      {"1:1–1:25", "1:1-1:25"},
      {"S12–S20", "S12-S20"},
      {"iv–xii", "iv-xii"},
      {"12–15, 18–20", "12-15, 18-20"},
      {"123ff.", "123ff."},
      {"123+", "123+"},
      {" 53 ", "53"},
      {"A12-A20", "A12-A20"},
      {"53-", "53"},
      {"", ""},
      {"pp.", "pp."},
      {"PP12", "12"},
      {"piano", "piano"},
  };
  for (const Case& c : cases) {
    INFO(c.text);
    CHECK(normal_pages(c.text) == c.expected);
  }
}

TEST_CASE("ranges of pages") {
  CHECK(page_range("53-57") == PageRange{53, 57});
  CHECK(page_range("pp. 53–57") == PageRange{53, 57});
  CHECK(page_range("53-7") == PageRange{53, 57});
  CHECK(page_range("1234–45") == PageRange{1234, 1245});
  CHECK(page_range("99-101") == PageRange{99, 101});
  CHECK(page_range("57-53") == std::nullopt);
  CHECK(page_range("e12-e14") == std::nullopt);
  CHECK(page_range("53") == std::nullopt);
  CHECK(page_range("12-15, 18-20") == std::nullopt);
  CHECK(page_range("1-99999999999999999999") == std::nullopt);
  CHECK(page_range("") == std::nullopt);
}

}  // namespace
}  // namespace bibfold
