// Counts and their scores. Each score is the logarithm of a smoothed frequency over a prior that is the same for all alternatives
// (Dirichlet): nothing counted gives 0, what the list always does gives about +3 nats, what it never does about -3.
#include "interpret/list_style.h"

#include <algorithm>
#include <cmath>

namespace bibfold {
namespace {

/// 100 · ln( (count + strength·prior) / (total + strength) / prior ), prior = 1/alternatives.
Score evidence(std::int32_t count, std::int32_t total, int strength, int alternatives) {
  if (total <= 0) return 0;
  const double smoothed = (static_cast<double>(count) * alternatives + strength) / static_cast<double>(total + strength);
  return static_cast<Score>(std::lround(100.0 * std::log(smoothed)));
}

constexpr int kTransitionStrength = 4;
constexpr int kTransitionAlternatives = 25;

}  // namespace

std::uint32_t ListStyle::intern(const std::string& signature) {
  const auto [at, added] = signatures_.emplace(signature, static_cast<std::uint32_t>(signatures_.size()));
  if (added) transitions_.emplace_back();
  return at->second;
}

void ListStyle::count(const Lattice& lattice, const std::vector<std::uint32_t>& signatures, const Parse& parse, int sign) {
  Part previous = Part::start;
  std::vector<std::string_view> seen;
  for (const Candidate& c : parse.segments) {
    transitions_[signatures[c.begin]][index(previous)][index(c.part)] += sign;
    followed_[index(previous)] += sign;
    dresses_[index(c.part)][static_cast<std::size_t>(c.dress)] += sign;
    dressed_[index(c.part)] += sign;
    if (c.part == Part::name) {
      forms_[static_cast<std::size_t>(c.form)] += sign;
      formed_ += sign;
      if (c.key >= 0) {
        const std::string& key = lattice.keys[static_cast<std::size_t>(c.key)];
        if (std::find(seen.begin(), seen.end(), key) == seen.end()) names_[key] += sign;
        seen.push_back(key);
      }
    }
    previous = c.part;
  }
  transitions_[signatures.back()][index(previous)][index(Part::end)] += sign;
  followed_[index(previous)] += sign;
}

Score ListStyle::transition(Part previous, Part next, std::uint32_t signature) const {
  return evidence(transitions_[signature][index(previous)][index(next)], followed_[index(previous)], kTransitionStrength,
                  kTransitionAlternatives);
}

Score ListStyle::dress(Part part, Dress dress) const {
  return evidence(dresses_[index(part)][static_cast<std::size_t>(dress)], dressed_[index(part)], 4, 4);
}

Score ListStyle::form(NameForm form) const { return evidence(forms_[static_cast<std::size_t>(form)], formed_, 8, 6); }

bool ListStyle::knows(const std::string& key) const {
  const auto at = names_.find(key);
  return at != names_.end() && at->second > 0;
}

}  // namespace bibfold
