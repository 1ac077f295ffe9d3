// See explain.h. The folded values are made by one function per comparison, in the order of the enum.
#include "dedup/explain.h"

#include <algorithm>
#include <array>
#include <string>
#include <tuple>

#include "dedup/block.h"
#include "dedup/compare.h"
#include "dedup/rules.h"

namespace bibfold {
namespace {

void append(std::string& out, std::string_view separator, std::string_view text) {
  if (text.empty()) return;
  if (!out.empty()) out += separator;
  out += text;
}

std::string identifiers_of(const MatchKeys& keys) {
  std::string out;
  for (const IdentifierKey& x : keys.identifiers) append(out, ", ", std::string(to_string(x.scheme)) + ":" + x.value);
  return out;
}

std::string numbers_of(const TitleKey& title) {
  std::string out;
  for (const TitleNumber& number : title.numbers) append(out, ", ", number.value);
  return out;
}

std::string notices_of(const TitleKey& title, const TitleNotices& table) {
  std::string out;
  for (unsigned row = 0; row < table.size(); ++row) {
    if ((title.notices >> row & 1U) != 0) append(out, ", ", table.name(row));
  }
  return out;
}

std::string authors_of(const MatchKeys& keys) {
  std::string out;
  for (const NameKey& name : keys.authors) append(out, "; ", name.given.empty() ? name.family : name.family + ", " + name.given);
  if (keys.truncated_authors) append(out, "; ", "…");
  return out;
}

std::string venue_of(const VenueKey& venue) {
  if (venue.report) return "(report)";
  std::string out = venue.short_name;
  append(out, " ", venue.track);
  append(out, ": ", venue.words);
  return out;
}

std::string_view phase_name(Phase phase) {
  switch (phase) {
    case Phase::unknown:
      return "";
    case Phase::preprint:
      return "preprint";
    case Phase::published:
      return "published";
  }
  return "";
}

std::string number_or_empty(std::size_t number) { return number == 0 ? "" : std::to_string(number); }

}  // namespace

std::string folded_value(const MatchKeys& keys, Comparison comparison, const MatchTables& tables) {
  switch (comparison) {
    case Comparison::identifier:
      return identifiers_of(keys);
    case Comparison::title:
      return keys.title.words;
    case Comparison::title_numbers:
      return numbers_of(keys.title);
    case Comparison::title_notice:
      return notices_of(keys.title, tables.notices);
    case Comparison::title_rarity:
      return std::to_string(keys.title.informative.size()) + " words";
    case Comparison::authors:
      return authors_of(keys);
    case Comparison::shared_authors:
      return number_or_empty(keys.authors.size());
    case Comparison::year:
      return number_or_empty(static_cast<std::size_t>(keys.year));
    case Comparison::venue:
      return venue_of(keys.venue);
    case Comparison::volume:
      return keys.volume;
    case Comparison::issue:
      return keys.issue;
    case Comparison::page:
      return keys.page.letters;
    case Comparison::type:
      return std::string(to_string(keys.type));
    case Comparison::stage:
      return std::string(phase_name(keys.phase));
    case Comparison::edition:
      return keys.edition;
    case Comparison::part_of_list:
      return keys.list == kNoSource ? "" : "list of input " + std::to_string(index(keys.list) + 1);
    case Comparison::kCount:
      break;
  }
  return {};
}

Explanation explain(const Decision& decision, std::span<const MatchKeys> keys, const std::vector<CandidatePair>& pairs, Fold fold,
                    const MatchTables& tables) {
  Explanation explanation{decision, {}, {}, tables.weights.same_at(), tables.weights.possible_at()};
  const auto at = std::lower_bound(pairs.begin(), pairs.end(), decision, [](const CandidatePair& pair, const Decision& d) {
    return std::tie(pair.first, pair.second) < std::tie(d.first, d.second);
  });
  const bool proposed = at != pairs.end() && at->first == decision.first && at->second == decision.second;
  const auto rules = blocking_rules();
  for (std::size_t i = 0; proposed && i < rules.size(); ++i) {
    if ((at->rules >> i & 1U) != 0) explanation.blocking.push_back(rules[i].name);
  }
  for (std::size_t i = 0; i < decision.levels.size(); ++i) {
    const auto comparison = static_cast<Comparison>(i);
    explanation.fields.push_back({comparison, decision.levels[i], weight_of(comparison, decision.levels, fold, tables.weights),
                                  folded_value(keys[index(decision.first)], comparison, tables),
                                  folded_value(keys[index(decision.second)], comparison, tables)});
  }
  return explanation;
}

}  // namespace bibfold
