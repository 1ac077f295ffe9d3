// The decisions of tests/cases/pairs.tsv, each in both orders, through the readers and the interpretation that real input goes through; and
// that every match rule has a row where it fires, and one where it must not.
#include <fstream>
#include <set>
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

/// As if both were items of one person's list.
void put_into_one_list(Pair& pair) {
  for (Publication& p : pair.publications) {
    p.origin = Origin::text;
    p.span.source = pair.publications.front().span.source;
  }
}

Fold fold_of(std::string_view settings) {
  if (settings == "fold=duplicates") return Fold::duplicates;
  return settings == "fold=works" ? Fold::works : Fold::versions;
}

Verdict verdict_of_match(const Matching& matching) {
  CHECK((matching.clusters.size() == 1) == (!matching.decisions.empty() && matching.decisions.front().verdict == Verdict::same));
  return matching.decisions.empty() ? Verdict::distinct : matching.decisions.front().verdict;
}

struct Row {
  std::string a, b, verdict, rule, comment, settings;
};

std::vector<Row> read_rows() {
  std::ifstream file(std::string(BIBFOLD_SOURCE_DIR) + "/tests/cases/pairs.tsv");
  REQUIRE(file);
  std::vector<Row> rows;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line[0] == '#') continue;
    const auto columns = split(line, '\t');
    CAPTURE(line);
    REQUIRE((columns.size() == 5 || columns.size() == 6));
    const auto column = [&columns](std::size_t i) { return i < columns.size() ? std::string(columns[i]) : std::string(); };
    rows.push_back({column(0), column(1), column(2), column(3), column(4), column(5)});
  }
  return rows;
}

void check_row(const Row& row, const Tables& tables, bool swapped) {
  Pair pair = read_pair(swapped ? row.b : row.a, swapped ? row.a : row.b, tables);
  REQUIRE(pair.publications.size() == 2);
  if (row.settings == "list") put_into_one_list(pair);
  const MatchOptions options{fold_of(row.settings), 1};
  Diagnostics diagnostics;
  const Matching matching = match(pair.publications, pair.sources, options, diagnostics);
  const Explanation explanation = explain_pair(pair.publications, PublicationId{0}, PublicationId{1}, matching, options);
  CHECK(to_string(explanation.decision.verdict) == row.verdict);
  if (row.rule.starts_with('!')) {
    CHECK(explanation.decision.rule != row.rule.substr(1));
  } else if (!row.rule.empty()) {
    CHECK(explanation.decision.rule == row.rule);
  }
  CHECK(to_string(verdict_of_match(matching)) == row.verdict);
}

TEST_CASE("pairs are decided as the table says, in both orders") {
  const Tables tables;
  for (const Row& row : read_rows()) {
    CAPTURE(row.comment);
    for (const bool swapped : {false, true}) check_row(row, tables, swapped);
  }
}

TEST_CASE("every match rule has an example to explain it by", "[dedup]") {
  for (const MatchRuleInfo& rule : all_match_rules()) {
    CAPTURE(rule.name);
    const MatchRuleExample example = match_rule_example(rule.name);
    CHECK(!example.first.empty());
    CHECK(!example.second.empty());
  }
  CHECK(match_rule_example("no-such-rule").first.empty());
}

TEST_CASE("every match rule has a pair where it decides, and one where it must not") {
  // Given to clusters, not to pairs (cluster_test.cpp, tests/cases/options/often-cited.md, left-apart.md), or by people (decisions.md
  // beside them).
  const std::set<std::string_view> of_clusters{"ambiguous-version", "often-cited", "only-candidate", "refused-join",
                                               "left-apart",        "judged-same", "judged-distinct"};
  std::set<std::string> shown;
  for (const Row& row : read_rows()) shown.insert(row.rule);
  for (const MatchRuleInfo& rule : all_match_rules()) {
    if (of_clusters.count(rule.name) != 0) continue;
    CAPTURE(rule.name);
    CHECK(shown.count(std::string(rule.name)) == 1);
    CHECK(shown.count("!" + std::string(rule.name)) == 1);
  }
  for (const std::string& name : shown) {
    if (name.empty()) continue;
    CAPTURE(name);
    CHECK(find_match_rule(name[0] == '!' ? std::string_view(name).substr(1) : std::string_view(name)) != nullptr);
  }
}

}  // namespace
}  // namespace bibfold
