// Make rules; that make itself reads them so is a check of tests/peers.
#include "depfile.h"

#include <string>
#include <vector>

#include "test_catch.hpp"

using bibfold::make_rule;

TEST_CASE("names are quoted for make") {
  struct Case {
    const char* path;
    const char* as_input;
    const char* as_target;
  };
  const auto c = GENERATE(values<Case>({
      {"plain.md", "plain.md", "plain.md"},
      {"two words", "two\\ words", "two\\ words"},
      {"a#b", "a\\#b", "a\\#b"},
      {"a$b", "a$$b", "a$$b"},
      {"a:b", "a\\:b", "a\\:b"},
      {"a%b", "a%b", "a\\%b"},
      {"a=b", "a$(or =)b", "a$(or =)b"},
      {"a*?[", "a\\*\\?\\[", "a\\*\\?\\["},
      {"~a", "./~a", "./~a"},
      {"a\\b", "a\\b", "a\\b"},
      {"a\\ b", "a\\\\\\ b", "a\\\\\\ b"},
  }));
  const auto rule = make_rule("out", std::vector<std::string>{c.path});
  REQUIRE(rule.ok());
  CHECK(*rule == "out: \\\n  " + std::string(c.as_input) + "\n\n" + c.as_target + ":\n");
}

TEST_CASE("the target is no input of itself, and what make cannot name is refused") {
  CHECK(*make_rule("all.bib", std::vector<std::string>{"a.bib", "all.bib"}) == "all.bib: \\\n  a.bib\n\na.bib:\n");
  CHECK(*make_rule("all.bib", {}) == "all.bib:\n");
  const char* const path = GENERATE("a;b", "a|b", "a\tb", "a\nb", "a\\");
  CHECK_FALSE(make_rule("out", std::vector<std::string>{path}).ok());
  CHECK_FALSE(make_rule(path, {}).ok());
}
