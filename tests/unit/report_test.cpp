// What the summary says, and the order of messages.
#include "report.h"

#include <cstdlib>

#include "test_catch.hpp"

using namespace bibfold;

TEST_CASE("counts") {
  CHECK(count_of(0, "work") == "0 works");
  CHECK(count_of(1, "work") == "1 work");
  CHECK(count_of(2, "person", "people") == "2 people");
  CHECK(count_of(999, "work") == "999 works");
  CHECK(count_of(1000, "work") == "1,000 works");
  CHECK(count_of(164633, "publication") == "164,633 publications");
  CHECK(count_of(1234567, "work") == "1,234,567 works");
}

TEST_CASE("messages are sorted by place, those without one first, and stay in order at one place") {
  const auto at = [](std::uint32_t source, std::uint32_t begin, std::string detail) {
    return Diagnostic{Code::unparsed_block, {SourceId{source}, begin, begin}, std::move(detail), {}};
  };
  Diagnostics diagnostics{at(1, 0, "d"), at(0, 9, "c"), at(0, 2, "a"), at(0, 2, "b"), {Code::skipped_input, {}, "0", {}}};
  sort_by_place(diagnostics);
  std::string order;
  for (const Diagnostic& diagnostic : diagnostics) order += diagnostic.detail;
  CHECK(order == "0abcd");
}

TEST_CASE("a flag beats the environment, NO_COLOR beats CLICOLOR_FORCE") {
  struct Case {
    ColorChoice choice;
    const char* no_color;
    const char* force;
    bool expected;
  };
  const auto c = GENERATE(values<Case>({
      {ColorChoice::always, "1", "", true},
      {ColorChoice::never, "", "1", false},
      {ColorChoice::automatic, "1", "1", false},
      {ColorChoice::automatic, "", "1", true},
      {ColorChoice::automatic, "", "0", false},
      {ColorChoice::automatic, "", "", false},
  }));
  ::setenv("NO_COLOR", c.no_color, 1);
  ::setenv("CLICOLOR_FORCE", c.force, 1);
  CHECK(wants_color(c.choice, -1) == c.expected);  // -1 is no terminal
  ::unsetenv("NO_COLOR");
  ::unsetenv("CLICOLOR_FORCE");
}
