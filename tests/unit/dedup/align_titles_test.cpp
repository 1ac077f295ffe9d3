// Words that one title leaves out: which of the two comes first does not matter.
#include "dedup/align_titles.h"

#include <string_view>

#include "dedup/match_tables.h"
#include "test_catch.hpp"

namespace bibfold {
namespace {

struct Row {
  std::string_view shorter;
  std::string_view longer;
  bool leaves_out;
};

constexpr Row kRows[] = {
    {"Mining rules in large tables", "Mining rules in large relational tables", true},
    {"Mining of rules", "Fast mining of rules", false},
    {"Storing trees in relations", "Storing trees in stored tables", false},
    {"Films: data storage in concurrent films", "Films: dynamic data storage in a concurrent film", true},
    // What is more repeats words of its own.
    {"Automated selection of materialized views and indexes in films",
     "Automated selection of materialized views and indexes for films, materialized view selection", true},
};

TEST_CASE("one title leaves words of the other out, whichever comes first", "[dedup]") {
  const MatchTables tables;
  for (const Row& row : kRows) {
    CAPTURE(row.shorter, row.longer);
    const TitleKey a = fold_title(row.shorter, tables);
    const TitleKey b = fold_title(row.longer, tables);
    CHECK(leaves_words_out(a, b, 2) == row.leaves_out);
    CHECK(leaves_words_out(b, a, 2) == row.leaves_out);
  }
}

}  // namespace
}  // namespace bibfold
