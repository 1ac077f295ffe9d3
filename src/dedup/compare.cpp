// See compare.h.
#include "dedup/compare.h"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "dedup/compare_authors.h"
#include "dedup/compare_editions.h"
#include "dedup/compare_pages.h"
#include "dedup/compare_title_fields.h"
#include "dedup/compare_years.h"
#include "dedup/other_language.h"
#include "dedup/romanization.h"
#include "dedup/title_in_place.h"
#include "text/ascii.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace bibfold {
namespace {

enum class Kind : std::uint8_t { unknown, paper, chapter, book, thesis, dataset, software, talk, patent, web, other };

Kind kind_of(const MatchKeys& keys) {
  if (keys.phase == Phase::preprint) return Kind::paper;
  switch (keys.type) {
    case Type::article:
    case Type::article_journal:
    case Type::article_magazine:
    case Type::article_newspaper:
    case Type::paper_conference:
    case Type::manuscript:
    case Type::report:
    case Type::review:
    case Type::review_book:
      return Kind::paper;
    case Type::chapter:
    case Type::entry:
    case Type::entry_dictionary:
    case Type::entry_encyclopedia:
      return Kind::chapter;
    case Type::book:
    case Type::collection:
    case Type::periodical:
    case Type::classic:
      return Kind::book;
    case Type::thesis:
      return Kind::thesis;
    case Type::dataset:
      return Kind::dataset;
    case Type::software:
      return Kind::software;
    case Type::speech:
    case Type::interview:
    case Type::broadcast:
      return Kind::talk;
    case Type::patent:
      return Kind::patent;
    case Type::post:
    case Type::post_weblog:
    case Type::webpage:
      return Kind::web;
    case Type::document:
    case Type::kCount:
      return Kind::unknown;
    default:
      return Kind::other;
  }
}

bool is_written_work(Kind kind) { return kind == Kind::paper || kind == Kind::chapter || kind == Kind::book || kind == Kind::thesis; }

Level compare_types(const MatchKeys& a, const MatchKeys& b) {
  const Kind kind_a = kind_of(a);
  const Kind kind_b = kind_of(b);
  if (a.unspecified_deposit != b.unspecified_deposit && is_written_work(a.unspecified_deposit ? kind_b : kind_a)) return Level::different;
  if (kind_a == Kind::unknown || kind_b == Kind::unknown || a.unspecified_deposit || b.unspecified_deposit) return Level::missing;
  if (kind_a == kind_b) return a.type == b.type ? Level::equal : Level::close;
  // Exports write conference papers as chapters of a book.
  const bool paper_or_chapter = (kind_a == Kind::paper && kind_b == Kind::chapter) || (kind_a == Kind::chapter && kind_b == Kind::paper);
  // A report of an organization is entered as a book as often.
  const bool report_or_book = (a.type == Type::report && kind_b == Kind::book) || (b.type == Type::report && kind_a == Kind::book);
  return paper_or_chapter || (report_or_book && a.year == b.year) ? Level::close : Level::conflicting;
}

std::string digits_of(std::string_view text) {
  std::string digits;
  std::copy_if(text.begin(), text.end(), std::back_inserter(digits), is_ascii_digit<char>);
  return digits;
}

/// Of a book in several volumes, each is a publication, and so is the set, though one ISBN may be that of all.
Level compare_volumes(const MatchKeys& a, const MatchKeys& b) {
  const Level level = compare_texts(a.volume, b.volume);
  if (level == Level::equal && a.volume == kAllVolumes) return Level::missing;
  const auto is_number = [](const std::string& text) {
    return text == kAllVolumes || text.find_first_not_of("0123456789") == std::string::npos;
  };
  const bool books = a.type == Type::book && b.type == Type::book && is_number(a.volume) && is_number(b.volume);
  return level == Level::different && books ? Level::conflicting : level;
}

/// Every volume has a page 1 to 9.
bool is_among_first_pages(const PageKey& page) {
  constexpr int kFirstPages = 10;
  return page.first > 0 && page.first < kFirstPages;
}

/// Volume 322 of all, 17 of the fourth series: the journal counts twice, and the page of the year is one.
bool are_counted_twice(const MatchKeys& a, const MatchKeys& b, const ComparisonVector& levels) {
  const auto is = [&levels](Comparison c, auto... wanted) { return ((level_of(levels, c) == wanted) || ...); };
  return a.page.first != 0 && !is_among_first_pages(a.page) && a.page.first == b.page.first && is(Comparison::year, Level::equal) &&
         is(Comparison::venue, Level::equal, Level::close) && is(Comparison::title, Level::equal, Level::close) &&
         is(Comparison::authors, Level::equal, Level::reordered, Level::truncated) &&
         !is(Comparison::title_rarity, Level::generic, Level::recurring);
}

/// A monthly letter, a weekly bulletin: a short title, of which nothing but the date tells which one it is.
bool are_of_two_dates(const MatchKeys& a, const MatchKeys& b, const ComparisonVector& levels) {
  constexpr int kMonth = 100;
  const auto is = [&levels](Comparison c, auto... wanted) { return ((level_of(levels, c) == wanted) || ...); };
  if (a.day == 0 || b.day == 0 || a.year != b.year || !is(Comparison::venue, Level::equal, Level::close)) return false;
  const bool other_month = a.day / kMonth != b.day / kMonth;
  const bool other_day = a.day % kMonth != 0 && b.day % kMonth != 0 && a.day != b.day;
  return (other_month || other_day) && is(Comparison::title_rarity, Level::brief, Level::generic, Level::recurring) &&
         is(Comparison::issue, Level::missing) && !is(Comparison::volume, Level::equal) && is(Comparison::page, Level::missing);
}

/// "suppl1", "s2".
bool is_supplement(std::string_view issue) {
  return issue.starts_with("suppl") || (issue.size() > 1 && issue[0] == 's' && is_ascii_digit(issue[1]));
}

/// "4567" and "WPS 4567", "24567" and "w24567": one of the two leaves out the name of the series.
bool is_number_without_series(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  const std::string_view series = b.substr(0, b.size() - a.size());
  return is_all_digits(a) && b.ends_with(a) && std::all_of(series.begin(), series.end(), is_ascii_letter<char>);
}

/// The number of a report or a standard is part of its name ("FIPS 186-2", "FIPS 186-4"), and so is that of a circular, which has no
/// volume; that of a journal's issue may be mistyped, but not that it is
/// a supplement (`later`).
Level compare_issues(const MatchKeys& a, const MatchKeys& b) {
  const auto is_numbered = [](Type type) { return type == Type::report || type == Type::standard || type == Type::patent; };
  const auto is_circular = [](const MatchKeys& keys) {
    return keys.type == Type::article_journal && keys.volume.empty() && keys.page.empty();
  };
  Level level = compare_texts(a.issue, b.issue);
  if (level == Level::different && is_numbered(a.type) && is_numbered(b.type) && is_number_without_series(a.issue, b.issue))
    level = Level::equal;
  const bool supplement = is_supplement(a.issue) != is_supplement(b.issue);
  if (level == Level::different && supplement && digits_of(a.issue) != digits_of(b.issue)) return Level::later;
  const bool named = (is_numbered(a.type) && is_numbered(b.type)) || (is_circular(a) && is_circular(b));
  return level == Level::different && named ? Level::conflicting : level;
}

Level compare_stages(const MatchKeys& a, const MatchKeys& b) {
  if (a.phase == Phase::unknown || b.phase == Phase::unknown) return Level::missing;
  return a.phase == b.phase ? Level::equal : Level::different;
}

Level compare_lists(const MatchKeys& a, const MatchKeys& b) {
  return a.list != kNoSource && a.list == b.list ? Level::equal : Level::missing;
}

/// "Lecture Notes in Computer Science 5514" and "WoLLIC 2009": the one is printed in the other.
bool is_in_series(const VenueKey& series, const VenueKey& other, const VenueNames& names) {
  const auto row = [&names](const VenueKey& key) { return key.row >= 0 ? &names.row(key.row) : nullptr; };
  const auto* const in = row(series);
  const auto* const of = row(other);
  const bool periodical = other.journal || other.form == VenueForm::periodical || (of != nullptr && of->periodical);
  return in != nullptr && in->series && !periodical && (of == nullptr || !of->series);
}

/// "Ter Arkh" and "Terapevtičeskij archiv", by two systems of transliteration.
bool are_one_transliterated(const VenueKey& a, const VenueKey& b, const VenueNames& names) {
  const auto coarse = [](const VenueKey& key) {
    VenueKey out;
    for (const std::string_view word : split(key.words, ' ')) out.words.append(out.words.empty() ? "" : " ").append(coarse_letters(word));
    return out;
  };
  return compare_venues(coarse(a), coarse(b), names) >= Level::close;
}

/// A paper of SIGMOD 1997 is in SIGMOD Record 26(2): cited in the same year, it is the same; without a year, nothing contradicts.
Level compare_venues_of(const MatchKeys& a, const MatchKeys& b, Level years, const MatchTables& tables) {
  const Level level = compare_venues(a.venue, b.venue, tables.venues);
  const bool other = level == Level::different || level == Level::conflicting;
  const auto is_either = [](const MatchKeys& bare, const MatchKeys& journal) {
    return bare.year == 0 && is_acronym_of_both(bare.venue, journal.venue);
  };
  if (other && years == Level::missing && either_way(is_either, a, b)) return Level::missing;
  const bool foreign = a.translated || b.translated || a.other_language || b.other_language;
  if (other && foreign && are_one_transliterated(a.venue, b.venue, tables.venues)) return Level::close;
  if (other && begins_in_other_script(a.venue.words) != begins_in_other_script(b.venue.words)) return Level::missing;
  if (!other || (years != Level::equal && years != Level::missing)) return level;
  if (is_in_series(a.venue, b.venue, tables.venues) || is_in_series(b.venue, a.venue, tables.venues)) return Level::missing;
  if (!tables.proceedings.joins(a.venue, b.venue, tables.venues)) return level;
  return years == Level::equal ? Level::close : Level::missing;
}

void compare_people(const MatchKeys& a, const MatchKeys& b, const MatchTables& tables, ComparisonVector& levels) {
  const AuthorComparison authors = compare_authors(a, b, tables);
  const bool unread = authors.authors == Level::different && have_unread_authors(a, b, tables);
  levels[static_cast<std::size_t>(Comparison::authors)] = unread ? Level::missing : authors.authors;
  levels[static_cast<std::size_t>(Comparison::shared_authors)] = authors.shared;
}

/// Volume, issue and pages; the levels of all else but type and edition are set.
void compare_locators(const MatchKeys& a, const MatchKeys& b, ComparisonVector& levels) {
  const auto set = [&levels](Comparison comparison, Level level) { levels[static_cast<std::size_t>(comparison)] = level; };
  const auto is = [&levels](Comparison comparison, Level level) { return level_of(levels, comparison) == level; };
  set(Comparison::volume, compare_volumes(a, b));
  if (is(Comparison::volume, Level::different) && are_counted_twice(a, b, levels)) set(Comparison::volume, Level::missing);
  set(Comparison::issue, compare_issues(a, b));
  set(Comparison::page, compare_pages_of(a, b, is(Comparison::title, Level::similar) || is(Comparison::title, Level::akin)));
  const bool first_pages = is(Comparison::page, Level::equal) && (is_among_first_pages(a.page) || is_among_first_pages(b.page));
  if (first_pages && is(Comparison::volume, Level::different)) set(Comparison::page, Level::missing);
  if (are_of_two_dates(a, b, levels)) set(Comparison::issue, Level::later);
  // A journal of discussions has its own.
  if (is(Comparison::stage, Level::different) && is(Comparison::volume, Level::different) && is(Comparison::page, Level::different)) {
    for (const Comparison place : {Comparison::volume, Comparison::issue, Comparison::page}) set(place, Level::missing);
  }
}

}  // namespace

Level compare_identifiers(const MatchKeys& a, const MatchKeys& b) {
  bool equal = false;
  bool equal_preprint = false;
  bool conflicting = false;
  for (const IdentifierKey& x : a.identifiers) {
    for (const IdentifierKey& y : b.identifiers) {
      if (x.scheme != y.scheme) continue;
      const bool same = x.value == y.value;
      (x.preprint ? equal_preprint : equal) |= same;
      conflicting |= !same && can_contradict(x, y);
    }
  }
  if (equal && !conflicting) return Level::equal;
  if (conflicting) return Level::conflicting;
  return equal_preprint ? Level::equal_preprint : Level::missing;
}

Level compare_texts(const std::string& a, const std::string& b) {
  if (a.empty() || b.empty()) return Level::missing;
  return a == b ? Level::equal : Level::different;
}

bool have_other_publishers(const MatchKeys& a, const MatchKeys& b) {
  if (a.publisher.empty() || b.publisher.empty()) return false;
  const std::vector<std::string_view> words = split(a.publisher, ' ');
  const std::vector<std::string_view> others = split(b.publisher, ' ');
  return std::none_of(words.begin(), words.end(), [&others](std::string_view word) { return is_one_of(others, word); });
}

ComparisonVector compare(const MatchKeys& a, const MatchKeys& b, const MatchTables& tables) {
  ComparisonVector levels{};
  const auto set = [&levels](Comparison comparison, Level level) { levels[static_cast<std::size_t>(comparison)] = level; };
  compare_title_fields(a, b, tables, levels);
  set(Comparison::identifier, compare_identifiers(a, b));
  compare_people(a, b, tables, levels);
  const Level years = compare_years(a, b, tables.venue_years);
  set(Comparison::year, years);
  set(Comparison::venue, compare_venues_of(a, b, years, tables));
  disregard_stray_number(a, b, levels);
  compare_titles_in_place(a, b, tables, levels);
  if (level_of(levels, Comparison::title_rarity) < Level::distinctive && either_way(is_online_before, a, b))
    set(Comparison::year, Level::close);  // a column of the next year
  set(Comparison::stage, compare_stages(a, b));
  compare_locators(a, b, levels);
  set(Comparison::type, compare_types(a, b));
  set(Comparison::edition, compare_editions(a, b, compare_identifiers(a, b)));
  set(Comparison::part_of_list, compare_lists(a, b));
  return levels;
}

}  // namespace bibfold
