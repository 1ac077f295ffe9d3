// Source lines with a marker beneath, as a terminal shows them.
#include "text/excerpt.h"

#include <string>

#include "test_catch.hpp"

using bibfold::Excerpt;
using bibfold::make_excerpt;
using bibfold::printable;

TEST_CASE("the place is marked") {
  struct Case {
    std::string line;
    std::size_t begin, end;
    Excerpt expected;
  };
  const auto c = GENERATE(values<Case>({
      {"abc", 1, 2, {"abc", " ^"}},
      {"abc", 0, 3, {"abc", "^~~"}},
      {"abc", 3, 3, {"abc", "   ^"}},
      {"abc", 9, 12, {"abc", "   ^"}},
      {"", 0, 0, {"", "^"}},
      {"Müller", 3, 5, {"Müller", "  ^~"}},        // ü is two bytes and one column
      {"漢字 x", 7, 8, {"漢字 x", "     ^"}},      // a wide character is two columns
      {"\tx", 1, 2, {" x", " ^"}},                 // a tab is one blank
      {"e\xCC\x81x", 3, 4, {"e\xCC\x81x", " ^"}},  // a combining accent is none
      {"a\x1b[31m", 0, 1, {"a [31m", "^"}},        // nothing moves the terminal
      {"ü", 1, 2, {"ü", "^"}},                     // in the middle of a character
      {"\xff\xfe", 0, 2, {"\xEF\xBF\xBD\xEF\xBF\xBD", "^~"}},
  }));
  CHECK(make_excerpt(c.line, c.begin, c.end, 40) == c.expected);
}

TEST_CASE("a long line is clipped around the place") {
  const std::string line = std::string(1000, 'a') + "X" + std::string(1'000'000, 'b');
  const Excerpt excerpt = make_excerpt(line, 1000, 1001, 40);
  CHECK(excerpt.line.starts_with("…aaa"));
  CHECK(excerpt.line.ends_with("b…"));
  CHECK(excerpt.marks.find('^') == std::string("…").size() - 2 + 13);  // "…" is one column
  CHECK(make_excerpt(line, 1001, line.size(), 40).marks.size() == 40);
  CHECK(make_excerpt(line, line.size(), line.size(), 40).marks.back() == '^');
}

TEST_CASE("control characters are not printed") {
  CHECK(printable("a\nb\tc\x1b") == "a b c ");
  CHECK(printable("a\xE2\x80\xAE"
                  "b") == "a b");  // right-to-left override
}
