#include "text/small_caps.h"

#include <algorithm>

#include "test_catch.hpp"
#include "text/page.h"

namespace bibfold {
namespace {

std::string joined(std::string text) {
  std::string structure = text;
  join_small_caps(structure, text);
  CHECK(structure.size() == text.size());
  text.erase(std::remove(text.begin(), text.end(), kUnseenSign), text.end());
  return text;
}

TEST_CASE("small capitals of smaller letters are the words that were typed") {
  struct Row {
    const char* text;
    const char* typed;
  };
  constexpr Row kRows[] = {
      {"", ""},
      {"I AN T ENNEY, M IREMBE F ALK -J ENSEN", "Ian Tenney, Mirembe Falk-Jensen"},
      {"T HE S OURCES OF N ORMATIVITY", "The Sources of Normativity"},
      {"P UBLICATIONS\n\n1. Doe, J. Kites.\n\nS ELECTED T ALKS", "Publications\n\n1. Doe, J. Kites.\n\nSelected Talks"},
      {"W ORK\n\nS KILLS\n\nClerk, 2009 P UBLICATIONS", "Work\n\nSkills\n\nClerk, 2009 PUBLICATIONS"},
      // one line alone may be a letter and a word
      {"A PENDIX", "A PENDIX"},
      {"PLAN B FOR PART A ONLY", "PLAN B FOR PART A ONLY"},
      // initials
      {"J DOE, R ROE, K POE, M STONE", "J DOE, R ROE, K POE, M STONE"},
      {"SMITH J, DOE R, ROE K", "SMITH J, DOE R, ROE K"},
  };
  for (const Row& row : kRows) CHECK(joined(row.text) == row.typed);
}

}  // namespace
}  // namespace bibfold
