// The words of rulings, and looking one up. See bibfold/ruling.h.
#include "bibfold/ruling.h"

#include <algorithm>
#include <tuple>

namespace bibfold {

std::string_view to_string(Ruling ruling) {
  switch (ruling) {
    case Ruling::same:
      return "same";
    case Ruling::distinct:
      return "distinct";
    case Ruling::not_ours:
      return "not-ours";
    case Ruling::apart:
      return "apart";
  }
  return "";
}

const RuledPair* find_ruling(std::span<const RuledPair> rulings, PublicationId a, PublicationId b) {
  const auto find = [rulings](PublicationId first, PublicationId second) -> const RuledPair* {
    const auto at = std::lower_bound(rulings.begin(), rulings.end(), std::pair(first, second),
                                     [](const RuledPair& x, const auto& wanted) { return std::pair(x.first, x.second) < wanted; });
    return at != rulings.end() && at->first == first && at->second == second ? &*at : nullptr;
  };
  if (const RuledPair* pair = find(std::min(a, b), std::max(a, b))) return pair;
  if (const RuledPair* alone = find(a, kNoPublication)) return alone;
  return find(b, kNoPublication);
}

}  // namespace bibfold
