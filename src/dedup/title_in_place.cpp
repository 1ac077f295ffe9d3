// See title_in_place.h.
#include "dedup/title_in_place.h"

#include <algorithm>
#include <string_view>

#include "dedup/compare.h"
#include "dedup/compare_title_fields.h"
#include "dedup/compare_titles.h"
#include "dedup/other_language.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

template <typename... L>
bool is_at(const ComparisonVector& levels, Comparison comparison, L... wanted) {
  return ((level_of(levels, comparison) == wanted) || ...);
}

/// The same authors, in one place, in a year that both state or by two authors or more.
bool agree_in_authors_and_place(const ComparisonVector& levels) {
  const bool dated = is_at(levels, Comparison::year, Level::equal) ||
                     (is_at(levels, Comparison::year, Level::missing) && !is_at(levels, Comparison::shared_authors, Level::one));
  return dated && is_at(levels, Comparison::authors, Level::equal, Level::reordered) &&
         is_at(levels, Comparison::venue, Level::equal, Level::close);
}

constexpr std::size_t kArticleNumber = 4;  // letters

bool share_page(const MatchKeys& a, const MatchKeys& b) {
  if (a.page.first > 1) return a.page.first == b.page.first;
  return a.page.first == 0 && a.page.letters.size() >= kArticleNumber && a.page.letters == b.page.letters;
}

/// The same page of one venue, volume and year, whatever each leaves out; a page and a volume tell it as well as a year does.
bool stand_on_one_page(const MatchKeys& a, const MatchKeys& b, const ComparisonVector& levels) {
  const bool same_volume = !a.volume.empty() && a.volume == b.volume;
  const bool same_year = is_at(levels, Comparison::year, Level::equal);
  const bool near = is_at(levels, Comparison::year, Level::close, Level::missing);
  return share_page(a, b) && is_at(levels, Comparison::venue, Level::equal, Level::close) && (same_year || (same_volume && near));
}

bool share_authors(const ComparisonVector& levels) {
  return is_at(levels, Comparison::authors, Level::equal, Level::reordered, Level::truncated, Level::contained, Level::close);
}

/// "On computable numbers" of "On computable numbers, with an application …", "A structure for deoxyribose nucleic acid" of "Molecular
/// structure …: a structure …", what stands behind "3 - " or "1174P": where the page is one, a part of the title tells.
bool is_part_of(const TitleKey& part, const TitleKey& whole) {
  constexpr std::size_t kWords = 2;
  constexpr std::size_t kLastWords = 3;
  constexpr std::size_t kLetters = 12;
  if (part.informative.size() < kWords || part.letters.size() < kLetters || part.words.size() >= whole.words.size()) return false;
  const std::string_view words = whole.words;
  const std::size_t rest = words.size() - part.words.size() - 1;
  return (words.starts_with(part.words) && words[part.words.size()] == ' ') ||
         (part.informative.size() >= kLastWords && words.ends_with(part.words) && words[rest] == ' ');
}

/// "$B^0_s\\to\\mu^+\\mu^-$" in MathML and in letters, a scan's misreadings: the article number, or three pages and more, say that it is
/// one.
bool is_respelled_in_place(const MatchKeys& a, const MatchKeys& b, const ComparisonVector& levels) {
  constexpr int kPages = 2;
  const bool all_pages = a.page.first > 1 && a.page.last == b.page.last && a.page.last - a.page.first >= kPages;
  const bool numbered = a.page.letters == b.page.letters && a.page.letters.size() >= kArticleNumber && a.page.first == a.page.last;
  return (all_pages || numbered) && !a.volume.empty() && a.volume == b.volume &&
         is_at(levels, Comparison::title, Level::similar, Level::akin, Level::contained);
}

/// "Surveiller et punir" of "Surveiller et punir: naissance de la prison"; a word alone is too little.
bool is_main_title(const TitleKey& part, const TitleKey& whole) {
  constexpr std::size_t kLetters = 9;
  if (part.word_count < 2 || part.letters.size() < kLetters || part.word_count >= std::min<std::size_t>(whole.word_count, 64)) return false;
  if (part.letters == whole.main || (part.letters == whole.prefix && !whole.prefix_is_numbered)) return true;
  return whole.words.starts_with(part.words) && (whole.stops >> part.word_count & 1U) != 0;
}

template <typename F>
bool holds_either_way(const F& holds, const TitleKey& a, const TitleKey& b) {
  return holds(a, b) || holds(b, a);
}

/// Two records of one book, or of one chapter of it: no author has two of one title, house and year.
bool are_of_one_book(const MatchKeys& a, const MatchKeys& b, const ComparisonVector& levels) {
  if (a.type != b.type || !is_at(levels, Comparison::year, Level::equal)) return false;
  if (!is_at(levels, Comparison::authors, Level::equal, Level::reordered, Level::truncated)) return false;
  if (a.type == Type::chapter) return is_at(levels, Comparison::venue, Level::equal, Level::close);
  return a.type == Type::book && !a.publisher.empty() && !b.publisher.empty() && !have_other_publishers(a, b);
}

/// A main title of many words and the same venue, or a preprint of it by the same authors.
bool is_main_title_of_same(const MatchKeys& a, const MatchKeys& b, const ComparisonVector& levels) {
  constexpr std::size_t kWords = 4;
  const TitleKey& part = a.title.letters.size() < b.title.letters.size() ? a.title : b.title;
  const TitleKey& whole = &part == &a.title ? b.title : a.title;
  if (part.letters != whole.main || part.informative.size() < kWords ||
      !is_at(levels, Comparison::year, Level::equal, Level::later, Level::missing))
    return false;
  const bool preprint = a.phase != b.phase && a.phase != Phase::unknown && b.phase != Phase::unknown;
  if (preprint) return is_at(levels, Comparison::authors, Level::equal) && !is_at(levels, Comparison::shared_authors, Level::one);
  return is_unmistakable_title(part) && is_at(levels, Comparison::venue, Level::equal, Level::close) &&
         is_at(levels, Comparison::authors, Level::equal, Level::truncated);
}

/// Nobody writes two theses in a year.
bool are_one_thesis(const MatchKeys& a, const MatchKeys& b, const ComparisonVector& levels) {
  return a.type == Type::thesis && b.type == Type::thesis &&
         is_at(levels, Comparison::title, Level::similar, Level::akin, Level::contained) &&
         is_at(levels, Comparison::authors, Level::equal) && is_at(levels, Comparison::year, Level::equal) &&
         !is_at(levels, Comparison::title_numbers, Level::different);
}

/// "Ice nucleation over the Sahel: airborne observations" became "Airborne observations of ice nucleation over the Sahel".
bool is_reordered_preprint(const MatchKeys& a, const MatchKeys& b, const ComparisonVector& levels) {
  constexpr std::size_t kWords = 5;
  return a.phase != b.phase && a.phase != Phase::unknown && b.phase != Phase::unknown && a.title.informative.size() >= kWords &&
         a.title.informative == b.title.informative && is_at(levels, Comparison::authors, Level::equal) &&
         is_at(levels, Comparison::shared_authors, Level::few, Level::many, Level::crowd);
}

void set_titles(const MatchKeys& a, const MatchKeys& b, const MatchTables& tables, Level title, ComparisonVector& levels) {
  const auto set = [&levels](Comparison comparison, Level level) { levels[static_cast<std::size_t>(comparison)] = level; };
  set(Comparison::title, title);
  set(Comparison::title_numbers, compare_title_numbers(a.title, b.title, a.year, b.year));
  set(Comparison::title_notice, compare_title_notices(a.title, b.title, tables.notices));
  set(Comparison::title_rarity, rarity_of(a, b));
}

}  // namespace

void compare_titles_in_place(const MatchKeys& a, const MatchKeys& b, const MatchTables& tables, ComparisonVector& levels) {
  const bool alike = level_of(levels, Comparison::title) >= Level::close && !is_at(levels, Comparison::title_numbers, Level::different);
  if (alike || a.title.empty() || b.title.empty()) return;
  const bool translated = may_be_translated(a, b) && (is_transliterated(a, b) || is_translated(a, b, levels));
  const bool on_one_page = share_authors(levels) && stand_on_one_page(a, b, levels) &&
                           (holds_either_way(is_part_of, a.title, b.title) || is_respelled_in_place(a, b, levels));
  if (translated || on_one_page) {
    set_titles(a, b, tables, Level::close, levels);
    levels[static_cast<std::size_t>(Comparison::title_numbers)] = Level::missing;  // "XIX wieku", "the nineteenth century"; "1174P …"
  } else if (holds_either_way(is_main_title, a.title, b.title) && are_of_one_book(a, b, levels)) {
    set_titles(a, b, tables, Level::close, levels);
    levels[static_cast<std::size_t>(Comparison::title_rarity)] = std::max(rarity_of(a, a), rarity_of(b, b));  // of the whole title
  } else if (are_one_thesis(a, b, levels) || is_main_title_of_same(a, b, levels) || is_reordered_preprint(a, b, levels)) {
    set_titles(a, b, tables, Level::close, levels);
  } else if (is_at(levels, Comparison::title, Level::different) && agree_in_authors_and_place(levels) &&
             is_one_the_beginning(a.title, b.title)) {  // "UNIX RDBMS: the next generation", of which one source goes on
    set_titles(a, b, tables, Level::contained, levels);
  }
}

bool may_agree_in_place(const MatchKeys& a, const MatchKeys& b) {
  if (share_page(a, b) && (a.volume == b.volume || a.year == b.year)) return true;
  return a.year == b.year && a.type == b.type && holds_either_way(is_main_title, a.title, b.title);
}

}  // namespace bibfold
