// See turning_points.h.
#include "dedup/turning_points.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <tuple>

#include "dedup/compare.h"
#include "dedup/rules.h"

namespace bibfold {
namespace {

constexpr std::size_t kShown = 3;  // for each verdict

struct Change {
  Comparison comparison;
  Level level;
  std::string_view condition;  // behind "if"
};

/// Of one comparison, the first that leads to a verdict is shown: what people would look for first.
constexpr Change kChanges[] = {
    {Comparison::identifier, Level::equal, "they had an identifier in common"},
    {Comparison::identifier, Level::missing, "no identifier were stated by both"},
    {Comparison::identifier, Level::conflicting, "they had two different DOIs"},
    {Comparison::title, Level::equal, "the titles were the same"},
    {Comparison::title, Level::akin, "the titles differed in a word of meaning"},
    {Comparison::title, Level::similar, "the titles differed in some words"},
    {Comparison::title, Level::different, "the titles were unlike"},
    {Comparison::title_numbers, Level::equal, "the numbers in the titles agreed"},
    {Comparison::title_numbers, Level::different, "the titles had different numbers (Part I, Part II)"},
    {Comparison::title_notice, Level::equal, "both titles, or neither, said erratum, reply, poster or the like"},
    {Comparison::title_notice, Level::different, "only one of the titles said erratum, reply or the like"},
    {Comparison::title_rarity, Level::distinctive, "the title told more (four words of meaning, and no usual heading)"},
    {Comparison::authors, Level::equal, "the authors were the same"},
    {Comparison::authors, Level::missing, "one of them named no authors"},
    {Comparison::authors, Level::different, "no author were in both lists"},
    {Comparison::year, Level::equal, "the years were the same"},
    {Comparison::year, Level::missing, "one of them stated no year"},
    {Comparison::year, Level::close, "the years were one apart"},
    {Comparison::year, Level::different, "the years were two or more apart"},
    {Comparison::venue, Level::equal, "the venues were the same"},
    {Comparison::venue, Level::missing, "one of them stated no venue"},
    {Comparison::venue, Level::different, "the venues were two different ones"},
    {Comparison::volume, Level::equal, "the volumes were the same"},
    {Comparison::volume, Level::different, "the volumes differed"},
    {Comparison::issue, Level::equal, "the issues, or numbers of the reports, were the same"},
    {Comparison::issue, Level::different, "the issues differed"},
    {Comparison::page, Level::equal, "the pages were the same"},
    {Comparison::page, Level::missing, "one of them stated no pages"},
    {Comparison::page, Level::different, "the pages were others"},
    {Comparison::type, Level::equal, "both were of one kind"},
    {Comparison::type, Level::conflicting, "one of them were a thesis, a book, a dataset or a talk"},
    {Comparison::stage, Level::different, "one of them were a preprint of the other"},
    {Comparison::stage, Level::equal, "both were published, or both preprints"},
    {Comparison::edition, Level::equal, "they were one edition, by one translator"},
    {Comparison::edition, Level::different, "they were two editions"},
    {Comparison::part_of_list, Level::missing, "they did not stand in one person's list"},
};

Level& level_in(ComparisonVector& levels, Comparison comparison) { return levels[static_cast<std::size_t>(comparison)]; }

/// What other comparisons find out about titles and authors holds only while these agree.
void clear_dependents(ComparisonVector& levels, const Change& change) {
  if (change.comparison == Comparison::title && change.level == Level::different) {
    for (const Comparison c : {Comparison::title_numbers, Comparison::title_notice, Comparison::title_rarity}) level_in(levels, c) = {};
  }
  if (change.comparison == Comparison::authors && change.level != Level::equal) level_in(levels, Comparison::shared_authors) = {};
}

class TurningPoints {
 public:
  TurningPoints(const MatchKeys& a, const MatchKeys& b, Fold fold, const MatchTables& tables)
      : a_(a), b_(b), fold_(fold), tables_(tables), levels_(compare(a, b, tables)), now_(decide(levels_, fold, tables.weights)) {}

  std::vector<TurningPoint> run() {
    for (const Change& change : kChanges) {
      for (const ComparisonVector& levels : changed(levels_, change)) note(levels, change);
    }
    if (now_.rule->info.verdict != Verdict::same && !leads_to(Verdict::same)) try_two();
    return cheapest();
  }

 private:
  struct Candidate {
    TurningPoint point;
    Comparison comparison;
  };

  /// The levels after a change; none where it changes nothing. Equal titles and authors bring what hangs on them: one record's are put into
  /// the other.
  [[nodiscard]] std::vector<ComparisonVector> changed(const ComparisonVector& before, const Change& change) const {
    if (level_of(before, change.comparison) == change.level) return {};
    if (change.level == Level::equal && change.comparison == Comparison::title)
      return substituted(before, kOfTitle, [](MatchKeys& to, const MatchKeys& from) {
        to.title = from.title;
        to.recurring_title = from.recurring_title;
      });
    if (change.level == Level::equal && change.comparison == Comparison::authors)
      return substituted(before, kOfAuthors, [](MatchKeys& to, const MatchKeys& from) {
        to.authors = from.authors;
        to.truncated_authors = from.truncated_authors;
      });
    ComparisonVector levels = before;
    level_in(levels, change.comparison) = change.level;
    if (change.comparison == Comparison::stage) level_in(levels, Comparison::year) = year_between_stages(change.level);
    clear_dependents(levels, change);
    return {levels};
  }

  static constexpr std::array<Comparison, 4> kOfTitle{Comparison::title, Comparison::title_numbers, Comparison::title_notice,
                                                      Comparison::title_rarity};
  static constexpr std::array<Comparison, 2> kOfAuthors{Comparison::authors, Comparison::shared_authors};

  template <typename Taken, typename Substitute>
  [[nodiscard]] std::vector<ComparisonVector> substituted(const ComparisonVector& before, const Taken& taken,
                                                          const Substitute& substitute) const {
    std::vector<ComparisonVector> all;
    for (const auto& [from, other] : {std::pair(&a_, &b_), std::pair(&b_, &a_)}) {
      MatchKeys to = *other;
      substitute(to, *from);
      const ComparisonVector after = compare(to, *from, tables_);
      if (level_of(after, taken.front()) != Level::equal) continue;  // neither has one
      ComparisonVector levels = before;
      for (const Comparison c : taken) level_in(levels, c) = level_of(after, c);
      all.push_back(levels);
    }
    return all;
  }

  /// How far a year may be from the other depends on which of the two is a preprint.
  [[nodiscard]] Level year_between_stages(Level stage) const {
    const bool a_first = a_.year <= b_.year;
    MatchKeys early = a_first ? a_ : b_;
    MatchKeys late = a_first ? b_ : a_;
    early.phase = stage == Level::different ? Phase::preprint : Phase::published;
    late.phase = Phase::published;
    return level_of(compare(early, late, tables_), Comparison::year);
  }

  static auto cost(const TurningPoint& point) { return std::tuple(std::abs(point.weight), point.weight, point.rule); }

  /// Of the two records of which one may be put into the other, the one that changes less.
  void note(const ComparisonVector& levels, const Change& change) {
    const Judgement then = decide(levels, fold_, tables_.weights);
    const TurningPoint point{then.rule->info.verdict, then.rule->info.name, {change.condition}, then.weight - now_.weight};
    if (point.verdict == now_.rule->info.verdict) return;
    const auto known = std::find_if(all_.begin(), all_.end(), [&](const Candidate& c) {
      return c.comparison == change.comparison && c.point.verdict == point.verdict;
    });
    if (known == all_.end()) {
      all_.push_back({point, change.comparison});
    } else if (known->point.conditions == point.conditions && cost(point) < cost(known->point)) {
      known->point = point;
    }
  }

  [[nodiscard]] bool leads_to(Verdict verdict) const {
    return std::any_of(all_.begin(), all_.end(), [verdict](const Candidate& c) { return c.point.verdict == verdict; });
  }

  /// One contradiction hides another.
  void try_two() {
    std::vector<Candidate> pairs;
    for (const Change& one : kChanges) {
      for (const ComparisonVector& levels : changed(levels_, one)) {
        for (const Change* other = &one + 1; other != std::end(kChanges); ++other) {
          if (other->comparison == one.comparison) continue;
          for (const ComparisonVector& both : changed(levels, *other)) {
            const Judgement then = decide(both, fold_, tables_.weights);
            if (then.rule->info.verdict != Verdict::same) continue;
            pairs.push_back(
                {{Verdict::same, then.rule->info.name, {one.condition, other->condition}, then.weight - now_.weight}, one.comparison});
          }
        }
      }
    }
    all_.insert(all_.end(), pairs.begin(), pairs.end());
  }

  std::vector<TurningPoint> cheapest() {
    const auto order = [](const Candidate& c) {
      return std::tuple(-static_cast<int>(c.point.verdict), c.point.conditions.size(), std::abs(c.point.weight), c.comparison,
                        c.point.conditions, cost(c.point));
    };
    std::sort(all_.begin(), all_.end(), [&order](const Candidate& x, const Candidate& y) { return order(x) < order(y); });
    std::vector<TurningPoint> shown;
    for (const Candidate& c : all_) {
      const auto same = [&c](const TurningPoint& p) { return p.verdict == c.point.verdict; };
      const bool told = std::any_of(shown.begin(), shown.end(), [&c](const TurningPoint& p) { return p.conditions == c.point.conditions; });
      if (!told && std::count_if(shown.begin(), shown.end(), same) < static_cast<std::ptrdiff_t>(kShown)) shown.push_back(c.point);
    }
    return shown;
  }

  const MatchKeys& a_;
  const MatchKeys& b_;
  Fold fold_;
  const MatchTables& tables_;
  ComparisonVector levels_;
  Judgement now_;
  std::vector<Candidate> all_;
};

}  // namespace

std::vector<TurningPoint> turning_points(const MatchKeys& a, const MatchKeys& b, Fold fold, const MatchTables& tables) {
  return TurningPoints(a, b, fold, tables).run();
}

}  // namespace bibfold
