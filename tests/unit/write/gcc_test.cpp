// Diagnostics as lines: positions, notes, source lines, colours.
#include "write/gcc.h"

#include "test_catch.hpp"

using namespace bibfold;

namespace {

SourceSet one_source() {
  SourceSet sources;
  Source source;
  source.path = "refs.bib";
  source.text = "@misc{a}\n  @misc{ü, x}\n";
  sources.add(std::move(source));
  return sources;
}

constexpr SourceId kFirst{0};

}  // namespace

TEST_CASE("a finding is one line, and one for each note") {
  const SourceSet sources = one_source();
  const Diagnostic finding{Code::duplicate_key, {kFirst, 17, 19}, "a", {{{kFirst, 6, 7}, "the first\nis here"}}};
  CHECK(write_gcc(finding, sources, {}) ==
        "refs.bib:2:9: error: citation key 'a' is used by more than one entry [duplicate-key]\nrefs.bib:1:7: note: the first is here\n");
}

TEST_CASE("the source line stands below, with its number and a marker") {
  const SourceSet sources = one_source();
  CHECK(write_gcc({Code::unparsed_block, {kFirst, 20, 22}, "x", {}}, sources, {false, true}) ==
        "refs.bib:2:12: warning: not understood: x [unparsed-block]\n    2 |   @misc{ü, x}\n      |           ^~\n");
}

TEST_CASE("what stands nowhere is the program's own message") {
  CHECK(write_gcc({Code::skipped_input, {}, "a.png: a binary file", {}}, one_source(), {false, true}) ==
        "bibfold: note: skipped: a.png: a binary file [skipped-input]\n");
}

TEST_CASE("colours are closed again") {
  const std::string text = write_gcc({Code::duplicate_key, {kFirst, 0, 1}, "a", {}}, one_source(), {true, true});
  CHECK(text.find("\033[1;31merror:\033[0m") != std::string::npos);
  CHECK(text.rfind("\033[0m") > text.rfind("\033[1;31m"));
}
