// See compare_editions.h.
#include "dedup/compare_editions.h"

#include <algorithm>
#include <cstdlib>

#include "dedup/compare.h"
#include "dedup/translators.h"
#include "text/ascii.h"

namespace bibfold {
namespace {

bool has_isbn(const MatchKeys& keys) {
  return std::any_of(keys.identifiers.begin(), keys.identifiers.end(), [](const IdentifierKey& key) { return key.scheme == Scheme::isbn; });
}

/// Nothing but ISBNs.
bool share_isbn_only(const MatchKeys& a, const MatchKeys& b) {
  return std::none_of(a.identifiers.begin(), a.identifiers.end(), [&b](const IdentifierKey& x) {
    return x.scheme != Scheme::isbn && std::any_of(b.identifiers.begin(), b.identifiers.end(),
                                                   [&x](const IdentifierKey& y) { return x.scheme == y.scheme && x.value == y.value; });
  });
}

/// Who keeps a record for each edition may list the ISBNs of all of them: years apart, one of the two names an edition, or another house.
bool are_editions_of_one_isbn(const MatchKeys& a, const MatchKeys& b) {
  if (a.year == 0 || b.year == 0 || std::abs(a.year - b.year) < 2) return false;
  return (a.edition.empty() != b.edition.empty() || have_other_publishers(a, b)) && share_isbn_only(a, b);
}

}  // namespace

Level compare_editions(const MatchKeys& a, const MatchKeys& b, Level identifiers) {
  if (are_others(a.translators, b.translators)) return Level::different;
  const Level level = a.edition.empty() || b.edition.empty() ? Level::missing : a.edition == b.edition ? Level::equal : Level::different;
  const bool same_year = a.year != 0 && a.year == b.year;
  const bool only_one_names = level == Level::missing && a.edition_in_title != b.edition_in_title;
  if (only_one_names && !same_year && identifiers != Level::equal) return Level::different;
  if (level == Level::different || a.type != Type::book || b.type != Type::book) return level;
  if (identifiers == Level::equal) return are_editions_of_one_isbn(a, b) ? Level::conflicting : level;
  if (are_others(a.text_editors, b.text_editors)) return Level::conflicting;
  const int gap = a.year == 0 || b.year == 0 ? 0 : std::abs(a.year - b.year);
  const bool other_isbn = has_isbn(a) && has_isbn(b);
  const bool same_house = !a.publisher.empty() && !b.publisher.empty() && !have_other_publishers(a, b);
  const bool one_sided = a.edition.empty() != b.edition.empty() && !(same_year && same_house);  // no house has two editions in a year
  const bool other_house = other_isbn && have_other_publishers(a, b);
  const bool apart = gap > 1 || (other_isbn && (gap == 1 || one_sided));
  const bool same_number = level == Level::equal && has_digit(a.edition);  // "Illustrated", "刻本" are kinds of editions
  const bool another = other_house || (same_number ? gap > 1 && other_isbn : apart);
  return another ? Level::conflicting : level;
}

}  // namespace bibfold
