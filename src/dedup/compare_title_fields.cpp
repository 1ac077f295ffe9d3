// See compare_title_fields.h.
#include "dedup/compare_title_fields.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "dedup/compare.h"
#include "dedup/compare_pages.h"
#include "dedup/compare_titles.h"
#include "dedup/title_residue.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

bool titles_agree(Level title) {
  return title == Level::equal || title == Level::equal_but_prefix || title == Level::close || title == Level::contained ||
         title == Level::similar || title == Level::akin;
}

/// Of unlike titles: two or more words of meaning in common.
void compare_unlike_titles(const MatchKeys& a, const MatchKeys& b, ComparisonVector& levels) {
  if (count_shared_words(a.title, b.title) > 0) levels[static_cast<std::size_t>(Comparison::title_rarity)] = Level::overlap;
}

/// "Stone bridges" and "Stone bridges: their building and decay", with one ISBN: the book's short title tells too little elsewhere.
bool is_book_without_subtitle(const MatchKeys& part, const MatchKeys& whole) {
  return part.type == Type::book && whole.type == Type::book && part.title.letters == whole.title.prefix &&
         !whole.title.prefix_is_numbered && compare_identifiers(part, whole) == Level::equal;
}

/// One leaves out the subtitle of the article on these pages of this volume: a number in it ("… of three models") tells of no second part.
bool is_article_without_subtitle(const MatchKeys& part, const MatchKeys& whole) {
  return part.title.letters == whole.title.main && !part.volume.empty() && part.volume == whole.volume && part.page.first > 1 &&
         part.page.letters == whole.page.letters && part.page.last > part.page.first;
}

/// "Planck 2018 results" and "Planck 2018 results. VI. Cosmological parameters", of one DOI and on one page of one volume: Crossref has the
/// rest as a subtitle, which some programs leave out.
bool is_beginning_of_article(const MatchKeys& part, const MatchKeys& whole) {
  return part.page.letters == whole.page.letters && !part.page.letters.empty() && part.volume == whole.volume &&
         part.title.informative.size() > 1 && whole.title.letters.starts_with(part.title.letters) &&
         compare_identifiers(part, whole) == Level::equal;
}

/// "RETRACTED: …" of which neither an identifier nor the pages of that year tell that it is the article, and not what replaced it.
bool is_marked_apart(const MatchKeys& a, const MatchKeys& b) {
  if (a.title.retracted == b.title.retracted || compare_identifiers(a, b) == Level::equal) return false;
  return compare_pages(a.page, b.page) != Level::equal || a.year != b.year || compare_texts(a.volume, b.volume) == Level::different;
}

/// "Weakly 8 learning …": the number of a page, or of a line, came between the words; all else agrees to the letter.
bool has_stray_number(const TitleKey& with, const TitleKey& without) {
  constexpr std::size_t kDigits = 3;
  const std::size_t more = with.letters.size() - without.letters.size();
  if (with.letters.size() <= without.letters.size() || more > kDigits) return false;
  const auto words = split(with.words, ' ');
  std::size_t at = 0;
  for (std::size_t i = 0; i < words.size(); at += words[i].size(), ++i) {
    if (i == 0 || i + 1 == words.size() || words[i].size() != more || words[i].find_first_not_of("0123456789") != std::string_view::npos)
      continue;
    if (with.letters.substr(0, at) + with.letters.substr(at + more) == without.letters) return true;
  }
  return false;
}

/// The same three or more authors, the same venue, no other year, and a long title.
bool agree_but_for_title(const MatchKeys& a, const MatchKeys& b, const ComparisonVector& levels) {
  const auto is = [&levels](Comparison c, auto... wanted) { return ((level_of(levels, c) == wanted) || ...); };
  return is(Comparison::authors, Level::equal, Level::reordered) && is(Comparison::shared_authors, Level::many, Level::crowd) &&
         is(Comparison::venue, Level::equal, Level::close) && is(Comparison::year, Level::equal, Level::missing) &&
         is_unmistakable_title(a.title) && is_unmistakable_title(b.title);
}

/// Of "Original [Translation]" and "[Translation]": the two titles that are the same, where those as printed are not.
std::optional<TitlePair> in_one_language(const MatchKeys& a, const MatchKeys& b, Level& level) {
  std::optional<TitlePair> best;
  const auto try_titles = [&](const TitleKey& first, const TitleKey& second) {
    if (level >= Level::close || compare_titles(first, second) < Level::close) return;
    level = Level::close;
    best = {first, second};
  };
  for (const TitleKey& first : a.parallel_titles) {
    try_titles(first, b.title);
    for (const TitleKey& second : b.parallel_titles) try_titles(first, second);
  }
  for (const TitleKey& second : b.parallel_titles) try_titles(a.title, second);
  return best;
}

}  // namespace

Level rarity_of(const MatchKeys& a, const MatchKeys& b) {
  if (a.title.generic || b.title.generic) return Level::generic;
  if (a.recurring_title || b.recurring_title) return Level::recurring;
  if (is_unmistakable_title(a.title) && is_unmistakable_title(b.title)) return Level::unmistakable;
  return is_distinctive_title(a.title) && is_distinctive_title(b.title) ? Level::distinctive : Level::brief;
}

void compare_title_fields(const MatchKeys& a, const MatchKeys& b, const MatchTables& tables, ComparisonVector& levels) {
  const auto set = [&levels](Comparison comparison, Level level) { levels[static_cast<std::size_t>(comparison)] = level; };
  Level title = compare_titles(a.title, b.title);
  auto trimmed = title < Level::close ? without_residue(a, b, tables) : std::nullopt;
  const Level better = trimmed ? std::min(compare_titles(trimmed->first, trimmed->second), Level::close) : title;
  if (better <= title) trimmed.reset();
  title = std::max(title, better);
  if (title < Level::close && !(a.parallel_titles.empty() && b.parallel_titles.empty())) {
    if (auto parallel = in_one_language(a, b, title)) trimmed = std::move(parallel);
  }
  const bool cut = title < Level::close && either_way(is_beginning_of_article, a, b);
  if (cut || (title == Level::different && either_way(is_book_without_subtitle, a, b))) title = Level::contained;
  set(Comparison::title, title);
  if (!titles_agree(title)) return compare_unlike_titles(a, b, levels);
  const TitleKey& first = trimmed ? trimmed->first : a.title;
  const TitleKey& second = trimmed ? trimmed->second : b.title;
  const bool one_article = cut || either_way(is_article_without_subtitle, a, b);
  set(Comparison::title_numbers, one_article ? Level::equal : compare_title_numbers(first, second, a.year, b.year));
  set(Comparison::title_notice, is_marked_apart(a, b) ? Level::different : compare_title_notices(a.title, b.title, tables.notices));
  set(Comparison::title_rarity, rarity_of(a, b));
}

void disregard_stray_number(const MatchKeys& a, const MatchKeys& b, ComparisonVector& levels) {
  const auto has_one = [](const MatchKeys& with, const MatchKeys& without) { return has_stray_number(with.title, without.title); };
  if (level_of(levels, Comparison::title_numbers) != Level::different || !either_way(has_one, a, b) || !agree_but_for_title(a, b, levels))
    return;
  levels[static_cast<std::size_t>(Comparison::title)] = Level::close;
  levels[static_cast<std::size_t>(Comparison::title_numbers)] = Level::equal;
}

}  // namespace bibfold
