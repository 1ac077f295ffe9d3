#include "text/glob.h"

#include <string>

#include "test_catch.hpp"

namespace bibfold {
namespace {

TEST_CASE("glob patterns") {
  struct Row {
    const char* pattern;
    const char* path;
    bool matches;
  };
  constexpr Row kRows[] = {
      {"*.bib", "papers.bib", true},
      {"*.bib", "old/papers.bib", false},
      {"old/*", "old/papers.bib", true},
      {"old/*", "old/2020/papers.bib", false},
      {"old/**", "old/2020/papers.bib", true},
      {"**/papers.bib", "papers.bib", true},
      {"**/papers.bib", "a/b/papers.bib", true},
      {"a/**/c", "a/c", true},
      {"a/**/c", "a/b/b/c", true},
      {"a/**/c", "a/b/d", false},
      {"p?pers.bib", "papers.bib", true},
      {"p?pers.bib", "p/pers.bib", false},
      {"[a-c]x", "bx", true},
      {"[a-c]x", "dx", false},
      {"[!a-c]x", "dx", true},
      {"[]]x", "]x", true},
      {"[abc", "[abc", true},
      {"", "", true},
      {"", "a", false},
      {"*", "", true},
  };
  for (const Row& row : kRows) {
    INFO(row.pattern << " on " << row.path);
    CHECK(glob_matches(row.pattern, row.path) == row.matches);
  }
}

TEST_CASE("many stars take no exponential time") {
  std::string pattern;
  for (int i = 0; i < 200; ++i) pattern += "*a";
  CHECK_FALSE(glob_matches(pattern, std::string(2000, 'a') + "b"));
}

}  // namespace
}  // namespace bibfold
