// See compare_years.h.
#include "dedup/compare_years.h"

#include <algorithm>
#include <cstdlib>

namespace bibfold {
namespace {

bool is_version_pair(const MatchKeys& a, const MatchKeys& b) {
  return a.phase != b.phase && a.phase != Phase::unknown && b.phase != Phase::unknown;
}

constexpr int kYearsToPublication = 4;

/// "to appear, 1995", and the article of 1997.
bool came_out_later(const MatchKeys& forthcoming, const MatchKeys& printed) {
  const int gap = printed.year - forthcoming.year;
  return forthcoming.forthcoming && !printed.forthcoming && gap > 0 && gap <= kYearsToPublication;
}

/// A thesis is defended in one year, and printed in the next; a deposit that has versions is dated by each.
bool are_two_dates(const MatchKeys& a, const MatchKeys& b) {
  const int gap = std::abs(a.year - b.year);
  const bool deposits = a.unspecified_deposit && b.unspecified_deposit;
  return (a.type == Type::thesis && b.type == Type::thesis && gap == 1) || (deposits && gap <= kYearsToPublication);
}

/// "Proceedings of the 27th International Conference on Very &hellip;" and "VLDB 2001". An ordinal that contradicts is mistyped as often as
/// not.
bool is_year_of_ordinal(const MatchKeys& undated, const MatchKeys& other, const VenueYears& years) {
  if (undated.year != 0 || other.year == 0 || undated.venue.ordinal == 0) return false;
  return years.of(undated.venue.ordinal, undated.venue.row >= 0 ? undated.venue : other.venue) == other.year;
}

/// Of a preprint that was revised for years, the one of them that is next to the other's year.
int year_beside(const MatchKeys& keys, int other) {
  return keys.deposited == 0 || other >= keys.year ? keys.year : std::max(std::min(keys.deposited, keys.year), other);
}

}  // namespace

bool is_online_before(const MatchKeys& online, const MatchKeys& printed) {
  return online.unplaced && !printed.unplaced && printed.year - online.year == 1;
}

Level compare_years(const MatchKeys& a, const MatchKeys& b, const VenueYears& years) {
  if (a.year == 0 || b.year == 0) return is_year_of_ordinal(a, b, years) || is_year_of_ordinal(b, a, years) ? Level::equal : Level::missing;
  const int year_a = year_beside(a, b.year);
  const int year_b = year_beside(b, a.year);
  if (year_a == b.year || a.year == year_b) return Level::equal;
  if (is_version_pair(a, b)) {
    const int gap = a.phase == Phase::preprint ? b.year - year_a : a.year - year_b;
    if (gap > 0 && gap <= kYearsToPublication) return Level::later;
  }
  if (came_out_later(a, b) || came_out_later(b, a)) return Level::later;
  if (is_online_before(a, b) || is_online_before(b, a) || are_two_dates(a, b)) return Level::later;
  return std::abs(a.year - b.year) == 1 ? Level::close : Level::different;
}

}  // namespace bibfold
