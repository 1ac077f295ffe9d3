// The decisions of tests/cases/pairs.tsv, each in both orders, through the readers and the interpretation that real input goes through.
#include <fstream>
#include <string>
#include <vector>

#include "bibfold/stages.h"
#include "interpret/tables.h"
#include "test_catch.hpp"
#include "text/utf8.h"

namespace bibfold {
namespace {

struct Pair {
  SourceSet sources;
  std::vector<Publication> publications;
};

Pair read_pair(std::string_view a, std::string_view b, const Tables& tables) {
  Pair pair;
  Diagnostics diagnostics;
  for (const std::string_view text : {a, b}) {
    Source source;
    source.path = pair.publications.empty() ? "a.bib" : "b.bib";
    source.text = std::string(text);
    const SourceId id = pair.sources.add(std::move(source));
    const Document document = read_document(pair.sources[id], id, Format::bibtex);
    for (Publication& p : interpret_document(document, pair.sources[id], tables, 1, diagnostics)) pair.publications.push_back(std::move(p));
  }
  assign_keys(pair.publications, pair.sources);
  add_own_versions(pair.publications, pair.sources);
  return pair;
}

Verdict verdict_of_match(const Pair& pair) {
  Diagnostics diagnostics;
  const Matching matching = match(pair.publications, pair.sources, {}, diagnostics);
  CHECK((matching.clusters.size() == 1) == (!matching.decisions.empty() && matching.decisions.front().verdict == Verdict::same));
  return matching.decisions.empty() ? Verdict::distinct : matching.decisions.front().verdict;
}

TEST_CASE("pairs are decided as the table says, in both orders") {
  const Tables tables;
  std::ifstream file(std::string(BIBFOLD_SOURCE_DIR) + "/tests/cases/pairs.tsv");
  REQUIRE(file);
  int rows = 0;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line[0] == '#') continue;
    const auto columns = split(line, '\t');
    REQUIRE(columns.size() == 5);
    CAPTURE(columns[4]);
    for (const bool swapped : {false, true}) {
      const Pair pair = read_pair(columns[swapped ? 1 : 0], columns[swapped ? 0 : 1], tables);
      REQUIRE(pair.publications.size() == 2);
      const Explanation explanation = explain_pair(pair.publications, PublicationId{0}, PublicationId{1}, pair.sources, {});
      CHECK(to_string(explanation.decision.verdict) == columns[2]);
      if (!columns[3].empty()) CHECK(explanation.decision.rule == columns[3]);
      CHECK(to_string(verdict_of_match(pair)) == columns[2]);
    }
    ++rows;
  }
  CHECK(rows >= 14);
}

}  // namespace
}  // namespace bibfold
