// Publications → their match keys, or their candidate pairs, as text. External functions: dump_keys, dump_pairs. Makes both anew, as the
// matching does: a run does not keep them.
#include "dedup/dump_folding.h"

#include <vector>

#include <fmt/format.h>

#include "dedup/block.h"
#include "dedup/compare.h"
#include "dedup/match_keys.h"
#include "dedup/match_tables.h"
#include "text/excerpt.h"

namespace bibfold {
namespace {

std::string rule_names(std::uint32_t rules) {
  std::string out;
  const auto rows = blocking_rules();
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if ((rules >> i & 1U) != 0) out.append(out.empty() ? "" : ", ").append(rows[i].name);
  }
  return out;
}

std::string key_lines(const MatchKeys& keys, const MatchTables& tables) {
  std::string out;
  for (std::size_t i = 0; i < static_cast<std::size_t>(Comparison::kCount); ++i) {
    const auto comparison = static_cast<Comparison>(i);
    const std::string value = folded_value(keys, comparison, tables);
    if (!value.empty()) out += fmt::format("  {:<18} {}\n", to_string(comparison), printable(value));
  }
  return out;
}

}  // namespace

std::string dump_keys(std::span<const Publication> publications, int jobs) {
  const MatchTables& tables = MatchTables::compiled_in();
  const std::vector<MatchKeys> keys = fold_publications(publications, tables, jobs);
  std::string out;
  for (std::size_t i = 0; i < keys.size(); ++i) out += fmt::format("keys {}\n", publications[i].key) + key_lines(keys[i], tables);
  return out;
}

std::string dump_pairs(std::span<const Publication> publications, int jobs) {
  const MatchTables& tables = MatchTables::compiled_in();
  std::string out;
  for (const CandidatePair& pair : block(fold_publications(publications, tables, jobs), jobs)) {
    out +=
        fmt::format("pair {} {}: {}\n", publications[index(pair.first)].key, publications[index(pair.second)].key, rule_names(pair.rules));
  }
  return out;
}

}  // namespace bibfold
