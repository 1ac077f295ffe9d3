// See recurring_titles.h. A paper that is cited a hundred times, with misprinted years and mangled authors, is no column: its right year
// stands in most of the citations, and its authors are known again.
#include "dedup/recurring_titles.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <tuple>

#include "dedup/compare_authors.h"
#include "dedup/hash.h"
#include "parallel.h"

namespace bibfold {
namespace {

struct TitleUse {
  SourceId source{};
  std::uint64_t title = 0;
  int year = 0;
  std::uint64_t content = 0;
  std::uint32_t key = 0;
  auto operator<=>(const TitleUse&) const = default;
};

constexpr std::size_t kManyYears = 3;
constexpr std::size_t kLookedAt = 60;  // of a title that a source has more often, no more is looked at
constexpr std::size_t kGroupsOfBrief = 2;
constexpr std::size_t kGroupsOfDistinctive = 3;

bool shares_nobody(const MatchKeys& a, const MatchKeys& b, const MatchTables& tables) {
  return compare_authors(a, b, tables).authors == Level::different;
}

class TitleUses {
 public:
  TitleUses(std::span<const TitleUse> uses, const std::vector<MatchKeys>& keys, const MatchTables& tables)
      : uses_(uses.first(std::min(uses.size(), kLookedAt))), keys_(keys), tables_(tables) {}

  [[nodiscard]] bool are_many_works() const { return has_unrelated_authors() || is_yearly(); }

 private:
  /// Lists that share somebody, or both share somebody with a third, are of one group.
  [[nodiscard]] bool has_unrelated_authors() const {
    const std::size_t enough = is_distinctive_title(keys_[uses_.front().key].title) ? kGroupsOfDistinctive : kGroupsOfBrief;
    std::vector<std::vector<const MatchKeys*>> groups;
    for (const TitleUse& use : uses_) {
      if (!keys_[use.key].authors.empty()) add_to(groups, keys_[use.key]);
    }
    return groups.size() >= enough;
  }

  void add_to(std::vector<std::vector<const MatchKeys*>>& groups, const MatchKeys& key) const {
    const auto is_related = [&](const auto& group) {
      return std::any_of(group.begin(), group.end(), [&](const MatchKeys* g) { return !shares_nobody(*g, key, tables_); });
    };
    std::vector<const MatchKeys*> joined{&key};
    for (const auto& group : groups) {
      if (is_related(group)) joined.insert(joined.end(), group.begin(), group.end());
    }
    std::erase_if(groups, is_related);
    groups.push_back(std::move(joined));
  }

  /// In one venue in many years, and in none of them most often.
  [[nodiscard]] bool is_yearly() const {
    std::vector<std::pair<std::string, int>> years;
    for (const TitleUse& use : uses_) {
      const VenueKey& venue = keys_[use.key].venue;
      if (use.year != 0 && !venue.empty()) years.emplace_back(venue.short_name.empty() ? venue.words : venue.short_name, use.year);
    }
    std::sort(years.begin(), years.end());
    for (auto begin = years.begin(); begin != years.end();) {
      const auto end = std::find_if(begin, years.end(), [begin](const auto& entry) { return entry.first != begin->first; });
      if (are_spread({begin, end})) return true;
      begin = end;
    }
    return false;
  }

  /// Sorted.
  static bool are_spread(std::span<const std::pair<std::string, int>> years) {
    std::size_t distinct = 0;
    std::size_t most = 0;
    for (auto begin = years.begin(); begin != years.end();) {
      const auto end = std::find_if(begin, years.end(), [begin](const auto& entry) { return entry.second != begin->second; });
      ++distinct;
      most = std::max(most, static_cast<std::size_t>(end - begin));
      begin = end;
    }
    return distinct >= kManyYears && most * 2 <= years.size();
  }

  std::span<const TitleUse> uses_;
  const std::vector<MatchKeys>& keys_;
  const MatchTables& tables_;
};

}  // namespace

void mark_recurring_titles(std::vector<MatchKeys>& keys, std::span<const Publication> publications, const MatchTables& tables, int jobs) {
  const std::uint64_t no_title = hash_text("");
  std::vector<std::uint64_t> titles(keys.size());
  std::vector<TitleUse> uses(keys.size());
  parallel_for(keys.size(), jobs, [&](std::size_t i) {
    titles[i] = hash_text(keys[i].title.letters);
    uses[i] = {publications[i].span.source, titles[i], keys[i].year, keys[i].content, static_cast<std::uint32_t>(i)};
  });
  std::erase_if(uses, [no_title](const TitleUse& use) { return use.title == no_title; });
  std::sort(uses.begin(), uses.end());
  std::vector<std::uint64_t> recurring;
  for (auto begin = uses.begin(); begin != uses.end();) {
    const auto end =
        std::find_if(begin, uses.end(), [begin](const TitleUse& u) { return u.source != begin->source || u.title != begin->title; });
    if (end - begin > 1 && TitleUses({begin, end}, keys, tables).are_many_works()) recurring.push_back(begin->title);
    begin = end;
  }
  std::sort(recurring.begin(), recurring.end());
  if (recurring.empty()) return;
  for (std::size_t i = 0; i < keys.size(); ++i) keys[i].recurring_title = std::binary_search(recurring.begin(), recurring.end(), titles[i]);
}

}  // namespace bibfold
