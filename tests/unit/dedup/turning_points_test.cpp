// What would change a verdict: it does, it is the same from both sides, and no single condition is passed over for two.
#include "dedup/turning_points.h"

#include <algorithm>

#include "dedup/match.h"
#include "test_catch.hpp"
#include "unit/dedup/noisy_records.h"

namespace bibfold {
namespace {

bool has_verdict(const std::vector<TurningPoint>& points, Verdict verdict) {
  return std::any_of(points.begin(), points.end(), [verdict](const TurningPoint& p) { return p.verdict == verdict; });
}

void check_pair(const MatchKeys& a, const MatchKeys& b, const Decision& decision, const MatchTables& tables) {
  const auto points = turning_points(a, b, Fold::versions, tables);
  CHECK(points == turning_points(b, a, Fold::versions, tables));
  CHECK_FALSE(has_verdict(points, decision.verdict));
  const bool single = std::any_of(points.begin(), points.end(),
                                  [](const TurningPoint& p) { return p.verdict == Verdict::same && p.conditions.size() == 1; });
  for (const TurningPoint& point : points) {
    CHECK(find_match_rule(point.rule)->verdict == point.verdict);
    CHECK(point.conditions.size() == (point.verdict == Verdict::same && !single ? 2U : 1U));
  }
}

TEST_CASE("what would change a verdict changes it, and is the same from both sides", "[dedup]") {
  const NoisyLibrary library = read_library({noisy_bibtex(40, 31)});
  const MatchTables tables;
  const auto keys = fold_publications(library.publications, tables, 1);
  for (std::uint32_t i = 0; i < keys.size(); ++i) {
    for (std::uint32_t j = i + 1; j < keys.size() && j < i + 6; ++j) {
      const Decision decision = decide_pair({PublicationId{i}, PublicationId{j}, 0}, keys, tables, Fold::versions);
      check_pair(keys[i], keys[j], decision, tables);
    }
  }
}

TEST_CASE("of two contradictions both are named", "[dedup]") {
  const NoisyLibrary library =
      read_library({"@article{a, title={Melting of Thin Films under Load}, author={Rao, Dana}, journal={Thin Films}, year={2001}}\n"
                    "@book{b, title={Melting of Thin Films under Load}, author={Petrov, Ivan}, publisher={Example}, year={2001}}\n"});
  const MatchTables tables;
  const auto keys = fold_publications(library.publications, tables, 1);
  const auto points = turning_points(keys[0], keys[1], Fold::versions, tables);
  REQUIRE(!points.empty());
  CHECK(points.front().verdict == Verdict::same);
  CHECK(points.front().conditions == std::vector<std::string_view>{"the authors were the same", "both were of one kind"});
}

}  // namespace
}  // namespace bibfold
