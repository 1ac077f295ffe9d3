// Counts and their scores. Each score is the logarithm of a smoothed frequency over a prior that is the same for all alternatives
// (Dirichlet): nothing counted gives 0, what the list always does gives about +3 nats, what it never does about -3.
#include "interpret/list_style.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace bibfold {
namespace {

/// 100 · ln n: of small numbers from a table, since the search asks for very many.
double log_of(std::int32_t n) {
  constexpr std::int32_t kSmall = 4096;
  static const std::vector<double> kTable = [] {
    std::vector<double> table(kSmall);
    for (std::int32_t i = 1; i < kSmall; ++i) table[static_cast<std::size_t>(i)] = 100.0 * std::log(static_cast<double>(i));
    return table;
  }();
  return n < kSmall ? kTable[static_cast<std::size_t>(n)] : 100.0 * std::log(static_cast<double>(n));
}

/// 100 · ln( (count + strength·prior) / (total + strength) / prior ), prior = 1/alternatives.
Score evidence(std::int32_t count, std::int32_t total, int strength, int alternatives) {
  if (total <= 0) return 0;
  const double score = log_of(count * alternatives + strength) - log_of(total + strength);
  return static_cast<Score>(score < 0 ? score - 0.5 : score + 0.5);
}

constexpr int kTransitionStrength = 4;
constexpr int kTransitionAlternatives = 25;

}  // namespace

StyleIds ListStyle::intern(const Lattice& lattice) {
  StyleIds ids;
  for (const Cut& cut : lattice.cuts) {
    const auto [at, added] = signatures_.emplace(cut.signature, static_cast<std::uint32_t>(signatures_.size()));
    if (added) transitions_.emplace_back();
    ids.signatures.push_back(at->second);
  }
  for (const std::string& key : lattice.keys) ids.names.push_back(intern_name(key));
  return ids;
}

std::uint32_t ListStyle::intern_name(std::string key) {
  const auto [at, added] = names_.emplace(std::move(key), static_cast<std::uint32_t>(names_.size()));
  if (added) name_counts_.push_back(0);
  return at->second;
}

void ListStyle::count(const StyleIds& ids, const Parse& parse, int sign) {
  Part previous = Part::start;
  std::vector<std::uint32_t> seen;
  for (const Candidate& c : parse.segments) {
    transitions_[ids.signatures[c.begin]][index(previous)][index(c.part)] += sign;
    followed_[index(previous)] += sign;
    dresses_[index(c.part)][static_cast<std::size_t>(c.dress)] += sign;
    dressed_[index(c.part)] += sign;
    if (c.part == Part::name) {
      forms_[static_cast<std::size_t>(c.form)] += sign;
      formed_ += sign;
      if (c.key >= 0) {
        const std::uint32_t name = ids.names[static_cast<std::size_t>(c.key)];
        if (std::find(seen.begin(), seen.end(), name) == seen.end()) name_counts_[name] += sign;
        seen.push_back(name);
      }
    }
    previous = c.part;
  }
  transitions_[ids.signatures.back()][index(previous)][index(Part::end)] += sign;
  followed_[index(previous)] += sign;
}

std::array<Score, kPartCount> ListStyle::transitions(Part previous, std::uint32_t signature) const {
  std::array<Score, kPartCount> scores{};
  const std::int32_t total = followed_[index(previous)];
  if (total <= 0) return scores;
  const Row& row = transitions_[signature][index(previous)];
  const Score none = evidence(0, total, kTransitionStrength, kTransitionAlternatives);  // most labels never follow
  for (std::size_t p = 0; p < kPartCount; ++p)
    scores[p] = row[p] == 0 ? none : evidence(row[p], total, kTransitionStrength, kTransitionAlternatives);
  return scores;
}

Score ListStyle::dress(Part part, Dress dress) const {
  return evidence(dresses_[index(part)][static_cast<std::size_t>(dress)], dressed_[index(part)], 4, 4);
}

Score ListStyle::form(NameForm form) const { return evidence(forms_[static_cast<std::size_t>(form)], formed_, 8, 6); }

}  // namespace bibfold
