// See only_candidates.h. Every rival counts, also one that is likelier: a pair is joined only if neither side has another that comes near.
#include "dedup/only_candidates.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "dedup/align_titles.h"
#include "dedup/compare.h"
#include "dedup/rules.h"

namespace bibfold {
namespace {

constexpr std::size_t kCommon = 10;   // works that two lists have both, as all the rest shows: they are about the same
constexpr std::size_t kMany = 30;     // works that two lists have both, to tell how they are spelled
constexpr std::size_t kMangled = 14;  // one title in so many is spelled differently
constexpr std::size_t kRepeated =
    10;                       // one record in so many of those that fit another is a repetition: a work may well be there a third time
constexpr int kFaint = 500;   // hundredths of a bit below what makes a pair possible
constexpr int kMargin = 300;  // hundredths of a bit that the best is ahead of the next

/// Venue and, where both state it, the year.
bool same_place(const Decision& decision) {
  return has_level(decision, Comparison::venue, level_set(Level::equal, Level::close)) &&
         has_level(decision, Comparison::year, level_set(Level::equal, Level::missing));
}

bool has_telling_title(const Decision& decision) {
  return has_level(decision, Comparison::title_rarity, level_set(Level::distinctive, Level::unmistakable));
}

/// A short title needs the same authors, two or more; lists that overlap only must have two in common.
bool has_like_authors(const Decision& decision) {
  constexpr LevelSet kSame = level_set(Level::equal, Level::reordered, Level::truncated);
  const bool two_shared = has_level(decision, Comparison::shared_authors, level_set(Level::few, Level::many, Level::crowd));
  if (has_level(decision, Comparison::title_rarity, level_set(Level::brief, Level::generic)))
    return two_shared && has_level(decision, Comparison::authors, kSame);
  return has_level(decision, Comparison::authors, kSame | level_set(Level::contained, Level::close)) ||
         (two_shared && has_level(decision, Comparison::authors, level_set(Level::overlap)));
}

/// A title that others have as well, in one place and a year that both tell.
bool is_recurring_in_place(const Decision& decision) {
  return decision.rule == kNoEvidence && has_level(decision, Comparison::title_rarity, level_set(Level::recurring)) &&
         has_level(decision, Comparison::title, level_set(Level::equal, Level::close)) &&
         has_level(decision, Comparison::year, level_set(Level::equal));
}

/// One word of the title is another, or others have the title as well; all else agrees.
bool differs_in_one_thing(const Decision& decision) {
  if (!same_place(decision) || !has_like_authors(decision) || has_level(decision, Comparison::title_rarity, level_set(Level::generic)))
    return false;
  return (decision.rule == "similar-titles" && has_level(decision, Comparison::title, level_set(Level::akin))) ||
         decision.rule == "recurring-title" || is_recurring_in_place(decision);
}

/// One list says "(demonstration)" or "(panel)", the other does not; all else agrees. A tutorial is often listed with its year only.
bool is_one_presentation(const Decision& decision, const ClusterInput& input) {
  if (decision.rule != "another-form" || has_level(decision, Comparison::title_rarity, level_set(Level::generic, Level::recurring)))
    return false;
  const auto notices = [&input](PublicationId id) { return input.keys[index(id)].title.notices; };
  const std::uint64_t form = notices(decision.first) ^ notices(decision.second);
  const bool same_year = has_level(decision, Comparison::year, level_set(Level::equal));
  const bool placed = same_place(decision) && same_year;
  if ((form & input.tables.notices.presented()) == 0) return false;
  const bool nameless = has_level(decision, Comparison::authors, level_set(Level::missing)) && has_telling_title(decision);
  const bool in_year = same_year && has_level(decision, Comparison::venue, level_set(Level::missing));
  const bool namesake = placed && has_level(decision, Comparison::authors, level_set(Level::conflicting)) && has_telling_title(decision);
  return (same_place(decision) || in_year) && (nameless || namesake || has_like_authors(decision));
}

/// Nobody is in both lists of authors, but the title is the same, and tells, and so is the place: one list is mangled. In one place and
/// year no two papers have one title, however short.
bool has_mangled_authors(const Decision& decision) {
  if (decision.rule == "mangled-authors") return true;
  if ((decision.rule != "little-evidence" && decision.rule != kNoEvidence) || !same_place(decision)) return false;
  const bool in_year = has_level(decision, Comparison::year, level_set(Level::equal));
  if (in_year && has_level(decision, Comparison::title, level_set(Level::equal)) &&
      !has_level(decision, Comparison::title_rarity, level_set(Level::generic)))
    return true;
  return has_level(decision, Comparison::title, level_set(Level::equal, Level::close)) && has_telling_title(decision);
}

/// A long title, or its beginning, and nothing that contradicts: authors, place or year are not stated.
bool is_long_title(const Decision& decision) {
  constexpr LevelSet kNoOther = level_set(Level::equal, Level::close, Level::missing);
  return decision.rule == kNoEvidence && has_level(decision, Comparison::title_rarity, level_set(Level::unmistakable)) &&
         has_level(decision, Comparison::authors, level_set(Level::missing)) && has_level(decision, Comparison::venue, kNoOther) &&
         has_level(decision, Comparison::year, level_set(Level::equal, Level::missing));
}

/// The same three authors or more, in the same place: there a title that begins behind "and" was cut at its front.
bool is_by_many(const Decision& decision) {
  return has_level(decision, Comparison::shared_authors, level_set(Level::many, Level::crowd)) &&
         has_level(decision, Comparison::authors, level_set(Level::equal, Level::reordered, Level::truncated)) && same_place(decision);
}

/// A word or two were left out or changed places, nobody is an author of one only, and no place or year contradicts: a slip, where lists
/// are mangled.
bool is_likely_slip(const Decision& decision, const ClusterInput& input) {
  constexpr int kWords = 2;
  constexpr LevelSet kNoOther = level_set(Level::equal, Level::close, Level::missing);
  constexpr LevelSet kAll = level_set(Level::equal, Level::reordered, Level::truncated);
  const auto title = [&input](PublicationId id) -> const TitleKey& { return input.keys[index(id)].title; };
  const bool unmistakable = has_level(decision, Comparison::title_rarity, level_set(Level::unmistakable));
  const LevelSet authors = unmistakable ? kAll | level_set(Level::contained, Level::close) : kAll;
  return decision.rule == "similar-titles" &&
         (unmistakable || has_level(decision, Comparison::title_rarity, level_set(Level::distinctive))) &&
         has_level(decision, Comparison::authors, authors) && has_level(decision, Comparison::venue, kNoOther) &&
         has_level(decision, Comparison::year, level_set(Level::equal, Level::missing)) &&
         has_level(decision, Comparison::title_notice, level_set(Level::equal, Level::missing)) &&
         leaves_words_out(title(decision.first), title(decision.second), kWords, is_by_many(decision));
}

/// The evidence was too little, and nothing contradicts.
bool is_promising(const Decision& decision, const ClusterInput& input) {
  if (differs_in_one_thing(decision) || has_mangled_authors(decision) || is_long_title(decision)) return true;
  if (is_one_presentation(decision, input)) return true;
  if (decision.rule != "little-evidence" && decision.rule != "missing-subtitle" && decision.rule != "nameless-short-title") return false;
  return !has_level(decision, Comparison::authors, level_set(Level::conflicting)) &&
         !has_level(decision, Comparison::year, level_set(Level::different));
}

class OnlyCandidates {
 public:
  OnlyCandidates(const ClusterInput& input, Groups& groups) : input_(input), groups_(groups) { find_lists(); }

  void join_all(const std::vector<Decision*>& possible) {
    std::vector<Decision*> promising;
    for (Decision* decision : possible) {
      const bool promising_now = is_promising(*decision, input_) || (are_mangled(*decision) && is_likely_slip(*decision, input_));
      if (promising_now && are_two_lists(*decision) && !has_other_half(*decision)) promising.push_back(decision);
    }
    for (const Decision* decision : promising) note_rivals(*decision);
    std::vector<Decision*> chosen;
    for (Decision* decision : promising) {
      if (is_best_of_both(*decision)) chosen.push_back(decision);
    }
    for (Decision* decision : chosen) join(*decision);
  }

 private:
  using Side = std::pair<Node, SourceId>;  // a group, and the source in which it seeks its other half

  [[nodiscard]] SourceId source(PublicationId id) const { return input_.publications[index(id)].span.source; }
  [[nodiscard]] Node group(PublicationId id) const { return groups_.root(static_cast<Node>(index(id))); }
  [[nodiscard]] Side side_of_first(const Decision& d) const { return {group(d.first), source(d.second)}; }
  [[nodiscard]] Side side_of_second(const Decision& d) const { return {group(d.second), source(d.first)}; }

  [[nodiscard]] bool are_two_lists(const Decision& d) const {
    const SourceId first = source(d.first);
    const SourceId second = source(d.second);
    if (first == second || (repetitive_.count(first) != 0 && repetitive_.count(second) != 0)) return false;
    const auto common = common_.find(std::minmax(first, second));
    return common != common_.end() && common->second >= kCommon;
  }

  /// Of the works that both lists have for certain, they spell so many titles differently that a word more may be a slip. Two clean lists
  /// never do, and there two such titles are two papers.
  [[nodiscard]] bool are_mangled(const Decision& d) const {
    const std::pair<SourceId, SourceId> lists = std::minmax(source(d.first), source(d.second));
    const auto unlike = unlike_.find(lists);
    return unlike != unlike_.end() && unlike->second * kMangled >= common_.at(lists) && common_.at(lists) >= kMany;
  }

  /// Only records that fit another are asked: one more that fits none changes nothing.
  void find_lists() {
    std::map<SourceId, Fitting> fitting;
    const auto for_each_group = [this](const auto& f) {
      for (Node i = 0; i < input_.publications.size(); ++i) {
        if (groups_.root(i) == i && groups_.members(i).size() > 1) f(titles_of(groups_.members(i)));
      }
    };
    for_each_group([&fitting](const TitlesOfSources& group) {
      for (const auto& [source, titles] : group) fitting[source].add(titles.size());
    });
    for (const auto& [source, fits] : fitting) {
      if (fits.repeated != 0 && fits.repeated * kRepeated >= fits.records) repetitive_.insert(source);
    }
    for_each_group([&](TitlesOfSources group) {
      // A thousand pages with a work each have no two lists among them.
      std::erase_if(group, [&fitting](const auto& row) { return fitting[row.first].works < kCommon; });
      note_pairs(group);
    });
  }

  /// What a source has of works that others, or it itself, have as well.
  struct Fitting {
    std::size_t works = 0;
    std::size_t records = 0;
    std::size_t repeated = 0;
    void add(std::size_t of_one_work) {
      ++works;
      records += of_one_work;
      repeated += of_one_work - 1;
    }
  };
  using TitlesOfSources = std::map<SourceId, std::vector<std::string_view>>;

  [[nodiscard]] TitlesOfSources titles_of(const std::vector<Node>& members) const {
    TitlesOfSources titles;
    for (const Node node : members) titles[input_.publications[node].span.source].push_back(input_.keys[node].title.letters);
    return titles;
  }

  void note_pairs(const TitlesOfSources& group) {
    for (auto first = group.begin(); first != group.end(); ++first) {
      for (auto second = std::next(first); second != group.end(); ++second) {
        ++common_[{first->first, second->first}];
        if (!share_title(first->second, second->second)) ++unlike_[{first->first, second->first}];
      }
    }
  }

  /// To the letter.
  static bool share_title(const std::vector<std::string_view>& first, const std::vector<std::string_view>& second) {
    const std::set<std::string_view> titles(first.begin(), first.end());
    return std::any_of(second.begin(), second.end(), [&titles](std::string_view title) { return titles.count(title) != 0; });
  }

  /// What the one or the other seeks, it has found already; from a list that repeats itself it may take more.
  [[nodiscard]] bool has_other_half(const Decision& d) const { return is_taken(side_of_first(d)) || is_taken(side_of_second(d)); }
  [[nodiscard]] bool is_taken(const Side& side) const {
    return repetitive_.count(side.second) == 0 && has_member_of(side.first, side.second);
  }
  [[nodiscard]] bool has_member_of(Node group, SourceId of) const {
    const auto& members = groups_.members(group);
    return std::any_of(members.begin(), members.end(), [&](Node node) { return input_.publications[node].span.source == of; });
  }

  void note_rivals(const Decision& d) {
    note(side_of_first(d), group(d.second), d.weight);
    note(side_of_second(d), group(d.first), d.weight);
  }
  void note(const Side& side, Node rival, int weight) {
    int& best = rivals_[side].try_emplace(rival, weight).first->second;
    best = std::max(best, weight);
  }

  [[nodiscard]] bool is_best_of_both(const Decision& d) const {
    return is_best(side_of_first(d), group(d.second)) && is_best(side_of_second(d), group(d.first));
  }
  [[nodiscard]] bool is_best(const Side& side, Node candidate) const {
    if (repetitive_.count(side.second) != 0) return true;
    const auto& rivals = rivals_.at(side);
    const int weight = rivals.at(candidate);
    return std::all_of(rivals.begin(), rivals.end(), [&](const auto& r) { return r.first == candidate || r.second + kMargin <= weight; });
  }

  void join(Decision& decision) {
    const Node a = group(decision.first);
    const Node b = group(decision.second);
    if (a != b && (has_other_half(decision) || !groups_.may_join(a, b))) return;
    if (a != b) groups_.join(a, b);
    decision.verdict = Verdict::same;
    decision.rule = kOnlyCandidate;
  }

  const ClusterInput& input_;
  Groups& groups_;
  std::map<std::pair<SourceId, SourceId>, std::size_t> common_;  // the lesser source first
  std::map<std::pair<SourceId, SourceId>, std::size_t> unlike_;  // of those, with other letters in the title
  std::set<SourceId> repetitive_;
  std::map<Side, std::map<Node, int>> rivals_;
};

}  // namespace

bool is_faint(const Decision& decision, const MatchWeights& weights) {
  if (level_of(decision.levels, Comparison::title) < Level::contained) return false;
  return decision.rule == kNoEvidence && decision.weight >= weights.possible_at() - kFaint;
}

void join_only_candidates(const std::vector<Decision*>& possible, const ClusterInput& input, Groups& groups) {
  OnlyCandidates(input, groups).join_all(possible);
}

}  // namespace bibfold
