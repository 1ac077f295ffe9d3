// argv → Options, or an answer: what CLI11 must not do to us (swallow operands, exit with 105), and what the tables promise.
#include "cli.h"

#include <string>
#include <variant>
#include <vector>

#include "help.h"
#include "test_catch.hpp"

using namespace bibfold;

namespace {

Options options_of(const std::vector<std::string>& arguments) {
  const auto parsed = parse_command_line(arguments);
  REQUIRE(std::holds_alternative<Options>(parsed));
  return std::get<Options>(parsed);
}

Answer answer_of(const std::vector<std::string>& arguments) {
  const auto parsed = parse_command_line(arguments);
  REQUIRE(std::holds_alternative<Answer>(parsed));
  return std::get<Answer>(parsed);
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("operands are never swallowed by options") {
  CHECK(options_of({"merge", "--exclude", "a", "b", "--exclude=c", "d"}).inputs == Words{"b", "d"});
  CHECK(options_of({"merge", "--exclude", "a", "b", "--exclude=c", "d"}).exclude == Words{"a", "c"});
  CHECK(options_of({"explain", "--pair", "x", "y", "a.bib"}).inputs == Words{"a.bib"});
  CHECK(options_of({"explain", "a.bib", "--pair", "x", "y"}).pair == Words{"x", "y"});
  CHECK(options_of({"merge", "--reference", "r.bib", "a.bib", "--prefer", "p.bib", "b.bib"}).inputs == Words{"a.bib", "b.bib"});
  CHECK(options_of({"merge", "-v", "a.bib"}).inputs == Words{"a.bib"});
  CHECK(options_of({"merge", "merge", "check"}).inputs == Words{"merge", "check"});
  CHECK(options_of({"merge", "-q", "--", "-v"}).inputs == Words{"-v"});
  CHECK(options_of({"convert", "-", "-f", "bibtex", "-o", "-"}).inputs == Words{"-"});
}

TEST_CASE("options reach their members") {
  CHECK(options_of({"merge", "a", "-omerged.bib"}).output == "merged.bib");
  CHECK(options_of({"merge", "a", "-o", "one", "--output=two"}).output == "two");
  CHECK(options_of({"merge", "a", "--fold=works"}).fold == Fold::works);
  CHECK(options_of({"merge", "a"}).fold == Fold::versions);
  CHECK(options_of({"merge", "a", "--keep", "both"}).keep == Keep::both);
  CHECK(options_of({"check", "a", "--fail-on=note"}).fail_on == Severity::note);
  CHECK(options_of({"check", "a"}).fail_on == Severity::warning);
  CHECK(options_of({"-q", "check", "a"}).quiet);
  CHECK(options_of({"check", "a", "-vj4"}).jobs == 4);
  CHECK(options_of({"convert", "a", "-f", "bibtex"}).from == Format::bibtex);
  CHECK(options_of({"explain", "--rule", "duplicate-key"}).rule == "duplicate-key");
}

TEST_CASE("every usage error is status 2 and one line with a hint") {
  const Words arguments = GENERATE(values<Words>({{},
                                                  {"merg", "a"},
                                                  {"merge"},
                                                  {"merge", "a", "--fodl"},
                                                  {"merge", "a", "-o"},
                                                  {"merge", "a", "--jobs=x"},
                                                  {"merge", "a", "--config", "b"},
                                                  {"convert", "a", "--fold=works"},
                                                  {"diff", "a", "b"},
                                                  {"list"},
                                                  {"explain", "a", "--pair", "x"},
                                                  {"explain", "a", "--pair", "x", "y", "--work", "z"}}));
  const Answer answer = answer_of(arguments);
  CHECK(answer.status == 2);
  CHECK(answer.text.find("bibfold") != std::string::npos);
}

TEST_CASE("help wins over whatever else is wrong, and shows every option of the verb") {
  for (const VerbInfo& verb : all_verbs()) {
    const Answer answer = answer_of({std::string(verb.name), "--help", "--nonsense"});
    CHECK(answer.status == 0);
    for (const OptionInfo& option : all_options()) {
      const bool shown = answer.text.find("--" + std::string(option.name)) != std::string::npos;
      if (takes(option, verb.verb)) CHECK(shown);
    }
  }
  CHECK(answer_of({"--help"}).text == help_text());
  CHECK(answer_of({"merge", "--version"}).text == version_text());
}

TEST_CASE("no option is both there and announced for later") {
  for (const std::string_view name : later_options()) CHECK(find_option(name) == nullptr);
}
