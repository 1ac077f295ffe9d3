#include "text/roman.h"

#include "test_catch.hpp"

namespace bibfold {
namespace {

TEST_CASE("Roman numerals") {
  const struct {
    std::string_view word;
    int number;
  } cases[] = {{"i", 1}, {"iv", 4},   {"xxxix", 39}, {"lxxxii", 82}, {"xcix", 99}, {"ccxl", 240},
               {"", 0},  {"iiii", 0}, {"ic", 0},     {"x1", 0},      {"vx", 0},    {"mild", 0}};
  for (const auto& c : cases) {
    CAPTURE(c.word);
    CHECK(roman_number(c.word) == c.number);
  }
}

}  // namespace
}  // namespace bibfold
