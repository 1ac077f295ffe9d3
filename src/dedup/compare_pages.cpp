// See compare_pages.h.
#include "dedup/compare_pages.h"

#include <algorithm>
#include <cstdlib>
#include <string>
#include <string_view>

#include "text/ascii.h"

namespace bibfold {
namespace {

/// "S12" is a page of a supplement, "A45" and "P7" one of abstracts or posters, and no page 120 of the volume; the letter may have been
/// lost.
Level compare_with_supplement(const PageKey& supplement, const PageKey& plain) {
  const std::string_view letters = supplement.letters;
  const auto end = letters.find_first_not_of("0123456789", 1);
  const std::string_view number = letters.empty() ? letters : letters.substr(1, end == std::string_view::npos ? end : end - 1);
  const bool apart = letters.starts_with('s') || letters.starts_with('a') || letters.starts_with('p');
  if (!apart || number.empty() || plain.first < 2) return Level::missing;
  return number == std::to_string(plain.first) ? Level::missing : Level::different;
}

/// "e0191234" and "e0198888": two articles of a journal that numbers them through. Fewer digits tell nothing: "e8-e9" and "e3" may be
/// pages of one article, counted in two ways, and "ra2543" is "RA25-43".
Level compare_article_numbers(std::string_view a, std::string_view b) {
  constexpr std::size_t kDigits = 4;
  constexpr std::size_t kLetters = 3;
  const auto begin = std::min(a.find_first_of("0123456789"), a.size());
  if (begin == 0 || begin > kLetters || b.substr(0, begin) != a.substr(0, begin)) return Level::missing;
  std::string_view first = a.substr(begin);
  std::string_view second = b.substr(begin);
  if (!is_all_digits(first) || !is_all_digits(second)) return Level::missing;
  const bool alike = first.size() == second.size() && first.size() >= kDigits;
  for (std::string_view* number : {&first, &second}) number->remove_prefix(std::min(number->find_first_not_of('0'), number->size()));
  if (first == second) return Level::equal;
  return alike ? Level::different : Level::missing;
}

/// "285295" and "285-295"; but "12" is not "1-2".
bool has_lost_dash(std::string_view letters) { return letters.size() >= 4; }

bool have_other_issues(const MatchKeys& a, const MatchKeys& b) { return !a.issue.empty() && !b.issue.empty() && a.issue != b.issue; }

/// "CD000219": a review in the Cochrane Database keeps its number when it is written anew, years later.
bool is_of_updated_review(const MatchKeys& a, const MatchKeys& b) {
  const std::string_view page = a.page.letters;
  if (page != b.page.letters || page.size() < 6 || !page.starts_with("cd") || !is_all_digits(page.substr(2))) return false;
  if (a.year == 0 || b.year == 0 || a.year == b.year) return false;
  return std::abs(a.year - b.year) > 1 || have_other_issues(a, b);
}

}  // namespace

Level compare_pages(const PageKey& a, const PageKey& b) {
  if (a.empty() || b.empty()) return Level::missing;
  if (a.letters == b.letters && (a.first == b.first || has_lost_dash(a.letters))) return Level::equal;
  if (a.first == 0 && b.first == 0) return compare_article_numbers(a.letters, b.letters);
  if (a.first == 0 && b.first != 0) return compare_with_supplement(a, b);
  if (b.first == 0 && a.first != 0) return compare_with_supplement(b, a);
  if (a.first == 0 || a.first == 1 || b.first == 1) return Level::missing;
  if (a.first == b.first && (a.last == b.last || a.last == a.first || b.last == b.first)) return Level::equal;
  return a.first <= b.last && b.first <= a.last ? Level::close : Level::different;
}

Level compare_pages_of(const MatchKeys& a, const MatchKeys& b, bool unlike_titles) {
  constexpr std::size_t kArticleNumber = 4;
  if (is_of_updated_review(a, b)) return Level::close;
  const Level level = compare_pages(a.page, b.page);
  const auto is_one_page = [](const PageKey& page) {
    return page.first == 0 ? page.letters.size() < kArticleNumber : page.first == 1 || page.first == page.last;
  };
  const bool one_page = is_one_page(a.page) || is_one_page(b.page);
  return level == Level::equal && one_page && (unlike_titles || have_other_issues(a, b)) ? Level::close : level;
}

}  // namespace bibfold
