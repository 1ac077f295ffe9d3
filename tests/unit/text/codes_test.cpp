// Numbers of books and periodicals: what is one, and what a field of several holds.
#include "text/codes.h"

#include "test_catch.hpp"

namespace bibfold {
namespace {

TEST_CASE("codes of two fields are joined, each once") {
  struct Row {
    std::string_view have, more, joined;
  };
  constexpr Row kRows[] = {
      {"1476-4687", "0028-0836", "1476-4687, 0028-0836"},
      {"1476-4687 (Electronic) 0028-0836 (Linking)", "00280836", "1476-4687 (Electronic) 0028-0836 (Linking)"},
      {"0-19-852663-6", "9780198526636", "0-19-852663-6"},
      {"1050-124x", "1050-124X", "1050-124x"},
      {"", "1476-4687", "1476-4687"},
      {"1476-4687", "see the cover", "1476-4687"},
      {"1234-5678", "0028-0836", "1234-5678, 0028-0836"},
  };
  for (const Row& row : kRows) {
    INFO(row.have << " + " << row.more);
    CHECK(join_codes(row.have, row.more) == row.joined);
    CHECK(join_codes(join_codes(row.have, row.more), row.more) == row.joined);
  }
}

TEST_CASE("a check digit tells a code from a misprint") {
  CHECK(is_issn("0028-0836"));
  CHECK_FALSE(is_issn("1234-5678"));
  CHECK(is_isbn("0-19-852663-6"));
  CHECK_FALSE(is_isbn("0-19-852663-7"));
}

}  // namespace
}  // namespace bibfold
