#include "interpret/bibtex_annotations.h"

#include <string>

#include "test_catch.hpp"

namespace bibfold {
namespace {

TEST_CASE("annotations of whole names in quotes are read, all others are not") {
  struct Case {
    const char* value;
    const char* expected;  ///< "-" when nothing is read
  };
  const Case cases[] = {
      {R"(1="equal-contribution")", "0:equal-contribution"},
      {R"( 1 = "*" , "corresponding" ; 3="1,2"; )", "0:* 0:corresponding 2:1,2"},
      {R"(1=highlight)", "-"},
      {R"(1="a"; 2=highlight)", "-"},
      {R"(1:family="a")", "-"},
      {R"(="a")", "-"},
      {R"(0="a")", "-"},
      {R"(4="a")", "-"},
      {R"(99999999999999999999="a")", "-"},
      {R"(1="a)", "-"},
      {R"(1="")", "-"},
      {R"(1="\"o")", "-"},
      {R"(1="a" 2="b")", "-"},
      {"", "-"},
  };
  for (const Case& c : cases) {
    std::string found;
    const auto marks = read_annotations(c.value, 3);
    if (!marks) found = "-";
    if (marks) {
      for (const AuthorMark& mark : *marks) found += (found.empty() ? "" : " ") + std::to_string(mark.author) + ":" + mark.mark;
    }
    CAPTURE(c.value);
    CHECK(found == c.expected);
  }
}

TEST_CASE("only ORCIDs are read as such, one to a name") {
  struct Case {
    const char* value;
    bool read;
  };
  const Case cases[] = {
      {R"(1="0000-0002-1825-0097"; 2="0000-0002-1694-233X")", true},
      {R"(1="0000-0002-1825-0097", "0000-0001-5109-3700")", false},
      {R"(1="Jane's page")", false},
      {R"(1="0000-0002-1825-00970")", false},
      {R"(1="X000-0002-1825-0097")", false},
      {R"(3="0000-0002-1825-0097")", false},
  };
  for (const Case& c : cases) {
    std::vector<Contributor> people(2);
    CAPTURE(c.value);
    CHECK(read_orcids(c.value, people) == c.read);
    CHECK(people[0].orcid == (c.read ? "0000-0002-1825-0097" : ""));
  }
}

}  // namespace
}  // namespace bibfold
