// Publication → MatchKeys. External functions: fold_publication, fold_publications.
#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>
#include <utility>

#include "dedup/author_names.h"
#include "dedup/bracketed_notice.h"
#include "dedup/hash.h"
#include "dedup/match_keys.h"
#include "dedup/other_language.h"
#include "dedup/parallel_titles.h"
#include "dedup/recurring_titles.h"
#include "dedup/stated_kind.h"
#include "dedup/stray_fields.h"
#include "dedup/translators.h"
#include "parallel.h"
#include "text/any_word.h"
#include "text/ascii.h"
#include "text/roman.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace bibfold {
namespace {

bool is_digits(std::string_view text) { return text.size() <= 8 && is_all_digits(text); }

int number_in(std::string_view text) {
  int value = 0;
  if (is_digits(text)) std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

/// "r e" of "Freund, Y. & R. E. Schapire (1996)" that was cut behind the initials: nobody can be known by it.
bool is_only_initials(const NameKey& key) { return key.family.size() == 1 || (key.literal && key.given.empty() && key.family.size() <= 2); }

/// Without what is no name, which tells that the list was cut off.
void fold_names(const AuthorNames& authors, MatchKeys& keys) {
  keys.truncated_authors = authors.truncated;
  keys.authors.reserve(authors.names.size());
  for (const Name& name : authors.names) {
    if (!is_person(name)) continue;
    NameKey key = fold_name(name);
    if (key.family.empty()) continue;
    if (authors.names.size() > 1 && (is_only_initials(key) || is_only_initials(name))) {
      keys.truncated_authors = true;
    } else {
      keys.authors.push_back(std::move(key));
    }
  }
}

/// "vol. 12" → "12", "IV" stays.
std::string fold_number(std::string_view text) {
  std::string folded = fold_text(text);
  for (const std::string_view word : {"volume ", "vol ", "number ", "no ", "issue ", "iss ", "band ", "bd ", "nr "}) {
    if (folded.starts_with(word)) folded.erase(0, word.size());
  }
  folded.erase(std::remove(folded.begin(), folded.end(), ' '), folded.end());
  return folded;
}

/// "LXXXII" → "82"; "s2-42", the second series of it, → "42"; "452-453", a double volume, → "452". A letter alone is a series.
std::string fold_volume(std::string_view text) {
  std::string folded = fold_number(text);
  if (const int roman = folded.size() > 1 ? roman_number(folded) : 0; roman != 0) return std::to_string(roman);
  const std::string spaced = fold_text(text);
  const auto blank = spaced.find(' ');
  if (blank == std::string::npos || !is_digits(spaced.substr(blank + 1))) return folded;
  const std::string before = spaced.substr(0, blank);
  const std::string behind = spaced.substr(blank + 1);
  if (before.size() > 1 && before.front() == 's' && is_digits(before.substr(1))) return behind;
  return is_digits(before) && number_in(behind) == number_in(before) + 1 ? before : folded;
}

/// "53-7" is 53 to 57.
int full_last_page(int first, std::string_view last) {
  const int value = number_in(last);
  if (value == 0 || value >= first) return value;
  int scale = 1;
  for (std::size_t i = 0; i < last.size(); ++i) scale *= 10;
  return first / scale * scale + value;
}

/// "2.4" of "Version 2.4".
std::string decimal_in(std::string_view text) {
  constexpr std::string_view kDigits = "0123456789";
  for (auto at = text.find_first_of(kDigits); at != std::string_view::npos;) {
    const auto end = std::min(text.find_first_not_of("0123456789.", at), text.size());
    std::string_view number = text.substr(at, end - at);
    while (number.ends_with('.')) number.remove_suffix(1);
    if (number.find('.') != std::string_view::npos) return std::string(number);
    at = text.find_first_of(kDigits, end);
  }
  return {};
}

/// "Second", "2nd ed.", "2" → "2".
std::string fold_edition(std::string_view text, const MatchTables& tables) {
  if (text.empty()) return {};
  if (std::string decimal = decimal_in(text); !decimal.empty()) return decimal;
  const TitleKey key = fold_title(text, tables);
  return key.numbers.empty() ? key.letters : key.numbers.front().value;
}

/// "Harbour & Sons Publishing Co." → "harbour".
std::string fold_publisher(std::string_view text) {
  constexpr std::string_view kUsual[] = {"and",        "books",      "co",   "company", "corp", "ed",         "edition", "editions",
                                         "gmbh",       "inc",        "ltd",  "of",      "pr",   "press",      "publ",    "publisher",
                                         "publishers", "publishing", "sons", "the",     "univ", "university", "verlag"};
  const std::string folded = fold_text(text);
  std::string own;
  for (const std::string_view word : split(folded, ' ')) {
    if (is_one_of(kUsual, word)) continue;
    if (!own.empty()) own += ' ';
    own += word;
  }
  return own;
}

constexpr Field kToldIn[] = {Field::genre, Field::number, Field::collection_title, Field::container_title, Field::publisher};
constexpr Field kWhereToldOf[] = {Field::status, Field::note, Field::container_title};
constexpr std::string_view kForthcoming[] = {"to appear", "in press", "forthcoming"};
constexpr std::string_view kOnlineFirst[] = {"advance access", "ahead of print",         "early view",
                                             "first online",   "first published online", "online first"};

Phase phase_of(const Publication& publication, const VenueKey& venue) {
  switch (publication.stage) {
    case Stage::preprint:
    case Stage::submitted:
      return Phase::preprint;
    case Stage::accepted:
    case Stage::published:
      return Phase::published;
    case Stage::unknown:
      break;
  }
  return venue.empty() || venue.report ? Phase::unknown : Phase::published;
}

/// "NBER Working Paper 14475", "IZA Discussion Papers": where economists and jurists put their preprints.
bool is_working_paper(const Publication& publication) {
  constexpr std::string_view kSeries[] = {"discussion paper", "working paper", "arbeitspapier", "documento de trabajo",
                                          "document de travail"};
  if (publication.type != Type::report && publication.type != Type::article) return false;
  return std::any_of(std::begin(kToldIn), std::end(kToldIn), [&](Field field) {
    const std::string text = fold_text(publication.text[field].substr(0, 100));
    return std::any_of(std::begin(kSeries), std::end(kSeries),
                       [&text](std::string_view words) { return text.find(words) != std::string::npos; });
  });
}

/// Online before it had a volume or pages: the year of the issue is a later one as often as not.
bool is_forthcoming(const Publication& publication) {
  const bool placed = publication.text.has(Field::volume) || publication.text.has(Field::page);
  return is_submission(publication) || std::any_of(std::begin(kWhereToldOf), std::end(kWhereToldOf), [&](Field field) {
           const std::string_view text = publication.text[field].substr(0, 400);
           return holds_any_ignoring_case(text, kForthcoming) || (!placed && holds_any_ignoring_case(text, kOnlineFirst));
         });
}

/// A journal that registers its articles before they are in an issue: nothing tells yet where it will stand.
bool is_unplaced_article(const Publication& publication) {
  const TextFields& text = publication.text;
  const bool placed = text.has(Field::volume) || text.has(Field::issue) || text.has(Field::page) || text.has(Field::number);
  return publication.type == Type::article_journal && publication.stage != Stage::preprint && !placed &&
         std::any_of(publication.identifiers.begin(), publication.identifiers.end(),
                     [](const Identifier& x) { return x.scheme == Scheme::doi; });
}

bool is_whole_volume(Type type) { return type == Type::book || type == Type::collection || type == Type::periodical; }

/// Of everything that decisions read.
std::uint64_t content_of(const Publication& publication) {
  std::uint64_t content = combine(static_cast<std::uint64_t>(publication.type), static_cast<std::uint64_t>(publication.stage));
  const auto add = [&content](std::string_view text) { content = combine(content, hash_text(text)); };
  for (const Field field : {Field::title, Field::container_title, Field::container_title_short, Field::event_title, Field::volume,
                            Field::issue, Field::number, Field::page, Field::edition}) {
    add(publication.text[field]);
  }
  for (const auto* people : {&publication.authors, &publication.editors}) {
    for (const Contributor& person : *people) add(inverted_name(person.name));
    content = combine(content, people->size());
  }
  for (const Identifier& identifier : publication.identifiers) {
    content = combine(content, static_cast<std::uint64_t>(identifier.scheme));
    add(identifier.value);
  }
  return combine(content, (static_cast<std::uint64_t>(publication.issued.year) << 1U) + (publication.truncated_authors ? 1 : 0));
}

}  // namespace

PageKey fold_pages(std::string_view text) {
  PageKey key;
  if (text.empty()) return key;
  const std::string folded = fold_text(text);
  std::vector<std::string_view> words;
  for (const std::string_view word : split(folded, ' ')) {
    if (word != "pp" && word != "p" && word != "pages" && word != "page") words.push_back(word);
  }
  for (const std::string_view word : words) key.letters += word;
  if (words.empty() || words.size() > 2) return key;
  key.first = number_in(words.front());
  key.last = words.size() == 2 && key.first != 0 ? full_last_page(key.first, words.back()) : key.first;
  return key;
}

namespace {

/// "phylotrim: trimming of alignments (v1.0.2)", "… [v1.0]": which of its versions a deposit is, is no part of the title.
std::string_view without_version_mark(const Publication& publication, std::string_view title, const MatchTables& tables) {
  std::string_view ended = trim(title);
  if (ended.size() < 4 || (ended.back() != ')' && ended.back() != ']')) return title;
  const auto open = ended.rfind(ended.back() == ')' ? '(' : '[');
  if (open == std::string_view::npos || open == 0) return title;
  const std::string_view mark = ended.substr(open + 1, ended.size() - open - 2);
  const bool version = mark.size() > 1 && (mark.front() == 'v' || mark.front() == 'V') && is_ascii_digit(mark[1]) &&
                       mark.find_first_not_of("0123456789.", 1) == std::string_view::npos;
  const auto holds_any = [&tables](const Identifier& x) {
    return x.scheme == Scheme::doi && tables.doi_prefixes.kind_of(lower(x.value)) == DoiKind::anything;
  };
  const bool deposit = ended.back() == ']' || std::any_of(publication.identifiers.begin(), publication.identifiers.end(), holds_any);
  return version && deposit ? trim(ended.substr(0, open)) : title;
}

/// A record that says nothing of its kind, with the DOI of a data set.
bool names_data(const MatchKeys& keys, const MatchTables& tables) {
  return std::any_of(keys.identifiers.begin(), keys.identifiers.end(), [&tables](const IdentifierKey& key) {
    return key.scheme == Scheme::doi && tables.doi_prefixes.kind_of(key.value) == DoiKind::data;
  });
}

/// Of a book, "Orientalism / Edward W. Said": an author of the record must be named there.
std::string_view without_responsibility(const Publication& publication, std::string_view title) {
  if (!is_whole_volume(publication.type) || title.find(" / ") == std::string_view::npos) return title;
  const NotedTitle noted = split_responsibility(title);
  const std::string who = ' ' + fold_text(noted.notice) + ' ';
  const auto is_named = [&who](const Contributor& person) {
    const std::string family = fold_text(person.name.family.empty() ? person.name.literal : person.name.family);
    return !family.empty() && who.find(' ' + family + ' ') != std::string::npos;
  };
  const auto& people = publication.authors.empty() ? publication.editors : publication.authors;
  return std::any_of(people.begin(), people.end(), is_named) ? noted.title : title;
}

/// Of a book, "…, Second Edition" tells of no part of the title; a number must tell which one it is.
NotedTitle split_edition_of(const Publication& publication, std::string_view title, const MatchTables& tables) {
  if (publication.type != Type::book && publication.type != Type::collection) return {title, {}};
  const NotedTitle noted = split_edition(title);
  return fold_title(noted.notice, tables).numbers.empty() ? NotedTitle{title, {}} : noted;
}

/// Of a report or in a volume; "arXiv:2101.00001", as CSL has it of a preprint, is an identifier.
std::string fold_issue(const Publication& publication) {
  if (publication.text.has(Field::issue)) return fold_number(publication.text[Field::issue]);
  const std::string_view archived = publication.text[Field::archive_location];
  const std::string_view number = publication.text[Field::number];
  return !archived.empty() && number.ends_with(archived) ? "" : fold_number(number);
}

/// "@mvbook", "volumes = {8}": all of them together, where none is named.
bool is_set_of_volumes(const Publication& publication) {
  if (publication.type != Type::book || publication.text.has(Field::volume)) return false;
  const auto counts_them = [](const ExtraField& extra) {
    return (extra.name == "volumes" || extra.name == "number-of-volumes") && extra.value != "1";
  };
  return lower(publication.origin_type).starts_with("mv") || std::any_of(publication.extra.begin(), publication.extra.end(), counts_them);
}

MatchKeys fold_in_place(const Publication& publication, const MatchTables& tables, VenueFolder& venues) {
  MatchKeys keys;
  keys.year = publication.issued.year;
  keys.day = 100 * publication.issued.month + publication.issued.day;
  AuthorNames authors = read_author_names(publication);
  std::string title(publication.text[Field::title]);
  const int year = complete_cut_name(authors, title);
  if (keys.year == 0) keys.year = year;
  const NotedTitle noted = split_edition_of(publication, without_responsibility(publication, title), tables);
  const std::string_view proper = without_version_mark(publication, without_stated_kind(noted.title, stated_kind(publication)), tables);
  keys.title = fold_title(proper, tables);
  for (const std::string_view part : parallel_titles(proper)) keys.parallel_titles.push_back(fold_title(part, tables));
  fold_names(authors, keys);
  keys.venue = venues.fold(publication);
  keys.volume = is_set_of_volumes(publication) ? kAllVolumes : fold_volume(publication.text[Field::volume]);
  keys.issue = fold_issue(publication);
  const std::string_view pages = publication.text[Field::page];
  keys.page = fold_pages(pages.empty() ? split_article_number(title).notice : pages);
  if (is_whole_volume(publication.type) && keys.page.first >= keys.page.last) keys.page = {};  // how many it has, "xii + 286", "various"
  keys.identifiers = fold_identifiers(publication, tables.doi_prefixes);
  keys.translated = is_in_brackets(publication.text[Field::title]);
  keys.other_language = says_other_language(publication);
  keys.type = names_data(keys, tables) ? Type::dataset : stated_kind(publication);
  keys.unspecified_deposit = is_unspecified_deposit(publication, tables.doi_prefixes);
  keys.phase = keys.type == Type::dataset ? Phase::unknown : phase_of(publication, keys.venue);
  if (is_working_paper(publication)) {  // its number is that of a series, and each series that prints it gives it another
    keys.phase = Phase::preprint;
    keys.venue = {};
    keys.issue.clear();
  }
  if (keys.phase == Phase::preprint) keys.deposited = year_of_deposit(publication.identifiers);
  if (publication.type == Type::book) keys.publisher = fold_publisher(publication.text[Field::publisher]);
  keys.translators = fold_translators(publication);
  keys.text_editors = fold_text_editors(publication);
  keys.edition = fold_edition(publication.text[Field::edition], tables);
  keys.edition_in_title = !noted.notice.empty();
  if (keys.edition.empty()) keys.edition = fold_edition(noted.notice, tables);
  return keys;
}

/// What came from fields that the content does not hold.
std::uint64_t what_is_derived(const MatchKeys& keys, Type stated) {
  const std::uint64_t type = keys.type == stated ? 0 : 1 + static_cast<std::uint64_t>(keys.type);
  std::uint64_t hash = (type << 4U) + (keys.unplaced ? 8U : 0U) + (keys.other_language ? 4U : 0U) + (keys.unspecified_deposit ? 2U : 0U) +
                       (keys.forthcoming ? 1U : 0U);
  if (!keys.publisher.empty()) hash = combine(hash, hash_text(keys.publisher));
  for (const std::string& translator : keys.translators) hash = combine(hash, hash_text(translator));
  return hash;
}

}  // namespace

MatchKeys fold_publication(const Publication& publication, const MatchTables& tables, VenueFolder& venues) {
  const auto moved = with_fields_in_place(publication, tables.venues);
  MatchKeys keys = fold_in_place(moved ? *moved : publication, tables, venues);
  keys.forthcoming = is_forthcoming(publication);
  keys.unplaced = !keys.forthcoming && is_unplaced_article(publication);
  keys.content = combine(content_of(moved ? *moved : publication), what_is_derived(keys, publication.type));
  if (publication.origin == Origin::text) keys.list = publication.span.source;
  return keys;
}

std::vector<MatchKeys> fold_publications(std::span<const Publication> publications, const MatchTables& tables, int jobs) {
  std::vector<MatchKeys> keys;
  reserve_in_parallel(keys, publications.size(), jobs);
  keys.resize(publications.size());
  parallel_for_with(
      publications.size(), jobs, [&tables] { return VenueFolder(tables.venues); },
      [&](std::size_t i, VenueFolder& venues) { keys[i] = fold_publication(publications[i], tables, venues); });
  mark_recurring_titles(keys, publications, tables, jobs);
  return keys;
}

}  // namespace bibfold
