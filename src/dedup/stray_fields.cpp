// See stray_fields.h.
#include "dedup/stray_fields.h"

#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "dedup/other_version.h"
#include "dedup/title_tail.h"
#include "dedup/volume_place.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

constexpr std::string_view kBlanksAndStops = " ,.;:";
constexpr std::size_t kLongest = 400;  // bytes of a field that is looked into

std::string_view without_stops(std::string_view text) {
  while (!text.empty() && kBlanksAndStops.find(text.front()) != std::string_view::npos) text.remove_prefix(1);
  while (!text.empty() && kBlanksAndStops.find(text.back()) != std::string_view::npos) text.remove_suffix(1);
  return text;
}

/// "(1989)", "[1995]", "(1996a)", "( 1997 )" at `at`: the year and the length; 0, 0 for anything else.
std::pair<int, std::size_t> bracketed_year(std::string_view text, std::size_t at) {
  if (at >= text.size() || (text[at] != '(' && text[at] != '[')) return {0, 0};
  const auto close = text.find_first_of(")]", at);
  if (close == std::string_view::npos || close - at < 5 || close - at > 8) return {0, 0};
  const std::string_view inside = trim(text.substr(at + 1, close - at - 1));
  if (inside.size() < 4 || inside.size() > 5) return {0, 0};
  const auto place = read_volume_place("(" + std::string(inside) + ")");
  return place && place->year != 0 ? std::pair(place->year, close + 1 - at) : std::pair(0, std::size_t{0});
}

/// A name, and what stands behind it.
struct NamedPlace {
  std::string_view name;
  VolumePlace place;
};

bool ends_in_month(std::string_view text) {
  text = without_stops(text);
  return is_month(lower(text.substr(text.rfind(' ') + 1)));
}

/// "1906.08237" of "arXiv preprint arXiv:1906.08237": no volume 08237 of the year 1906.
bool is_arxiv_number(std::string_view text) {
  constexpr std::size_t kMonth = 4;
  return text.size() > 2 * kMonth && text[kMonth] == '.' && is_all_digits(text.substr(0, kMonth)) &&
         is_all_digits(text.substr(kMonth + 1, kMonth));
}

/// "Machine Learning 5(2)", "5th ACM Workshop on … (1992) 341-352": cut where the rest is nothing but a place.
std::optional<NamedPlace> split_place(std::string_view text) {
  constexpr std::string_view kBefore = " ,(:";
  for (std::size_t at = 1; at < text.size(); ++at) {
    const bool digit = is_ascii_digit(text[at]);
    const bool begins = digit || text[at] == '(' || text[at] == 'p' || text[at] == 'v' || text[at] == 'n';
    if (!begins || kBefore.find(text[at - 1]) == std::string_view::npos || !has_digit(text.substr(at))) continue;
    if (is_arxiv_number(text.substr(at))) return std::nullopt;
    if (ends_in_month(text.substr(0, at))) continue;  // "July 11-15, 2010"
    if (auto place = read_volume_place(text.substr(at))) return NamedPlace{without_stops(text.substr(0, at)), std::move(*place)};
  }
  return std::nullopt;
}

/// "… (Retracted article. See vol. 12, 2015)": a title does not end between two brackets.
bool is_in_brackets(std::string_view text, std::size_t at) {
  const auto open = text.substr(0, at).find_last_of("()[]");
  const auto close = text.find_first_of("()[]", at);
  if (open == std::string_view::npos || close == std::string_view::npos) return false;
  return (text[open] == '(' && text[close] == ')') || (text[open] == '[' && text[close] == ']');
}

class Placer {
 public:
  Placer(const Publication& publication, const VenueNames& names) : source_(publication), names_(names) {}

  std::optional<Publication> run() {
    forget_other_version();
    place_volume();
    place_pages();
    place_container();
    place_title();
    place_note();
    place_address(Field::publisher_place);
    place_address(Field::publisher);
    return std::move(moved_);
  }

 private:
  [[nodiscard]] const Publication& now() const { return moved_ ? *moved_ : source_; }
  [[nodiscard]] std::string_view text(Field field) const {
    const std::string_view value = now().text[field];
    return value.size() <= kLongest ? value : "";
  }
  Publication& edit() {
    if (!moved_) moved_ = source_;
    return *moved_;
  }
  void put(Field field, std::string value) {
    if (value.empty()) {
      edit().text.erase(field);
    } else {
      edit().text.set(field, std::move(value), {});
    }
  }
  void put_year(int year) {
    if (now().issued.year == 0 && year != 0) edit().issued.year = year;
  }
  void fill(Field field, const std::string& value) {
    if (!value.empty() && !now().text.has(field)) put(field, value);
  }
  void fill(const VolumePlace& place) {
    fill(Field::volume, place.volume);
    fill(Field::issue, place.issue);
    fill(Field::page, place.page);
    put_year(place.year);
  }
  [[nodiscard]] bool tells_more(const VolumePlace& place) const {
    return (!place.volume.empty() && !now().text.has(Field::volume)) || (!place.issue.empty() && !now().text.has(Field::issue)) ||
           (!place.page.empty() && !now().text.has(Field::page)) || (place.year != 0 && now().issued.year == 0);
  }
  [[nodiscard]] bool has_venue() const {
    return now().text.has(Field::container_title) || now().text.has(Field::container_title_short) || now().text.has(Field::event_title);
  }

  /// A reference that went on to tell of another version, and was cut there: what stands behind is that version's.
  void forget_other_version() {
    forget_in_title();
    forget_in_container();
    forget_in_note();
  }
  /// title = {On bridges. An extended abstract appeared in Stone bridges:}, booktitle = {Second European Conference}
  void forget_in_title() {
    const std::string title(text(Field::title));
    const auto at = find_other_version(title);
    if (at != std::string::npos && at >= kShortTitle && !is_in_brackets(title, at)) {
      put(Field::title, std::string(without_stops(std::string_view(title).substr(0, at))));
      for (const Field field : {Field::container_title, Field::volume, Field::page, Field::publisher}) edit().text.erase(field);
      edit().issued = {};
    }
    const std::string rest(text(Field::title));
    const auto unpublished = find_ignoring_case(rest, ".unpublished") != std::string::npos ? find_ignoring_case(rest, ".unpublished")
                                                                                           : find_ignoring_case(rest, ". unpublished");
    if (unpublished == std::string::npos || unpublished < kShortTitle) return;
    put(Field::title, rest.substr(0, unpublished));
    if (!has_venue()) put(Field::container_title, "unpublished manuscript");
  }
  /// booktitle = {An extended abstract appeared in Proceedings of …}
  void forget_in_container() {
    const std::string container(text(Field::container_title));
    const auto at = find_other_version(container);
    if (at != std::string::npos) put(Field::container_title, std::string(without_stops(std::string_view(container).substr(0, at))));
  }
  /// note = {to appear. An extended abstract appeared in Proceedings of …}, year and pages = {those of the proceedings}
  void forget_in_note() {
    const std::string_view note = text(Field::note);
    const auto at = find_other_version(note);
    if (at == std::string_view::npos || !starts_with_ignoring_case(note, "to appear") || has_digit(note.substr(at))) return;
    edit().text.erase(Field::page);
    edit().issued = {};
  }

  /// volume = {121(2)}, {22 (1993)}, {27:97-119}
  void place_volume() {
    const std::string volume(text(Field::volume));
    if (!has_digit(volume) || volume.find_first_not_of("0123456789") == std::string::npos) return;
    if (place_volume_and_page(volume)) return;
    const auto place = read_volume_place(volume);
    if (!place || (place->volume.empty() && (place->page.size() < kLongRange || now().text.has(Field::page)))) return;  // volumes 12-13
    put(Field::volume, place->volume);
    fill(*place);
  }

  /// volume = {14, 83,}: the volume, and the page that it begins on
  bool place_volume_and_page(std::string_view volume) {
    volume = without_stops(volume);
    const auto comma = volume.find(',');
    if (comma == std::string_view::npos || now().text.has(Field::page)) return false;
    const std::string_view number = volume.substr(0, comma);
    const std::string_view page = trim(volume.substr(comma + 1));
    if (!is_all_digits(number) || !is_all_digits(page) || page.size() > 4) return false;
    put(Field::page, std::string(page));
    put(Field::volume, std::string(number));
    return true;
  }

  /// pages = {22, 705-726} with no volume, {42-49. 14}
  void place_pages() {
    const std::string page(text(Field::page));
    const auto stop = page.find_first_of(".,");
    if (stop == std::string::npos || stop + 1 >= page.size()) return;
    const auto whole = read_volume_place(page);
    if (whole && !whole->page.empty() && !now().text.has(Field::volume)) {
      put(Field::page, whole->page);
      fill(*whole);
      return;
    }
    const auto first = read_volume_place(page.substr(0, stop));
    if (page[stop] == '.' && first && !first->page.empty() && first->volume.empty()) put(Field::page, first->page);
  }

  /// journal = {Machine Learning 5(2)}. A lone number may belong to the name: "Advances in … 5".
  void place_container() {
    const std::string container(text(Field::container_title));
    if (!has_digit(container)) return;
    const auto split = split_place(container);
    if (!split || split->name.size() < 3) return;
    const VolumePlace& place = split->place;
    const bool lone = place.issue.empty() && place.page.empty() && place.year == 0;
    if ((lone && now().type != Type::article_journal && !is_periodical(split->name)) || !tells_more(place)) return;
    put(Field::container_title, std::string(split->name));
    fill(place);
  }

  [[nodiscard]] bool is_periodical(std::string_view name) const {
    const std::string folded = fold_text(name);
    if (names_.is_journal(folded)) return true;
    const int row = names_.by_words(essential_venue_words(name));
    return row >= 0 && names_.row(row).periodical;
  }

  /// In the tables; a single word only with a place behind it.
  [[nodiscard]] bool is_venue(std::string_view name, bool placed) const {
    if (name.size() < 3) return false;
    const std::string words = essential_venue_words(name);
    const bool one_word = words.find(' ') == std::string::npos;
    if (one_word && !placed) return false;
    return names_.is_journal(fold_text(name)) || names_.by_words(words) >= 0 || (one_word && names_.by_acronym(words) >= 0);
  }

  /// "to appear in", "also in", "in": nothing of the name.
  static std::string_view without_opening(std::string_view text) {
    text = without_stops(text);
    for (const std::string_view opening : {"to appear", "accepted", "in press", "published", "in", "the"}) {
      if (!starts_with_ignoring_case(text, opening) || text.size() <= opening.size()) continue;
      if (std::string_view(" ,:;.").find(text[opening.size()]) != std::string_view::npos) text = without_stops(text.substr(opening.size()));
    }
    return text;
  }
  static std::string_view without_ending(std::string_view text) {
    for (const std::string_view ending : {"(to appear)", "to appear", "(in press)", "in press"}) {
      text = without_stops(text);
      if (text.size() > ending.size() && equals_ignoring_case(text.substr(text.size() - ending.size()), ending))
        text.remove_suffix(ending.size());
    }
    return without_stops(text);
  }

  /// "Information and compu tation 121 (1996) 256-285": with volume, year or issue, and pages it is a journal, known or not.
  static bool is_whole(const NamedPlace& named) {
    constexpr std::size_t kLongName = 80;
    const VolumePlace& place = named.place;
    return !place.volume.empty() && !place.page.empty() && (place.year != 0 || !place.issue.empty()) && named.name.size() < kLongName;
  }

  /// "Machine Learning 5 (1990) 197-227", "STOC 1989", "to appear in Journal of …": a venue and nothing else.
  [[nodiscard]] std::optional<NamedPlace> read_venue(std::string_view text) const {
    text = without_ending(without_opening(text));
    if (has_digit(text)) {
      auto split = split_place(text);
      if (split && (is_venue(split->name, true) || is_whole(*split))) return split;
    }
    return is_venue(text, false) ? std::optional(NamedPlace{text, {}}) : std::nullopt;
  }

  void place_title() {
    std::string title(text(Field::title));
    const std::size_t initial = title.size() > 3 && title[1] == '.' && title[2] == ' ' ? 3 : 0;  // "J. (1997): …", of the last author
    const auto [year, length] = bracketed_year(title, initial);
    const bool fits = now().issued.year == 0 || now().issued.year == year;
    if (year != 0 && fits && initial + length < title.size()) {
      title.erase(0, initial + length);
      put(Field::title, std::string(trim(title)));
      put_year(year);
    }
    for (const std::size_t end : {end_before_address(text(Field::title)), end_before_editors(text(Field::title))}) {
      const std::string whole(text(Field::title));
      if (end >= kShortTitle && end < whole.size() && !is_in_brackets(whole, end)) put(Field::title, whole.substr(0, end));
    }
    place_end_of_title();
    place_date_behind_title();
  }

  /// "… compressed databases. 1998", "… a standard, April 1996", "… rules. (1994)": when it was written. A year behind a comma alone may be
  /// that of a series: "Overview of the task, 2016".
  void place_date_behind_title() {
    if (now().issued.year != 0) return;
    const std::string_view title = without_stops(text(Field::title));
    const bool bracketed = title.ends_with(')');
    const std::string_view dated = without_stops(bracketed ? title.substr(0, title.size() - 1) : title);
    const int year = year_at_end(dated);
    if (year == 0) return;
    std::string_view before = dated.substr(0, dated.size() - 4);
    const std::string_view gap = before.substr(without_end(before).size());
    const bool month = ends_in_month(before);
    if (bracketed != (gap.find('(') != std::string_view::npos) || (!month && gap.find('.') == std::string_view::npos)) return;
    before = without_end(before);
    if (month) before = without_end(before.substr(0, before.rfind(' ') + 1));
    if (before.size() < kShortTitle) return;
    const std::string rest(before);
    put_year(year);
    put(Field::title, rest);
  }
  /// Its last four bytes, when they are a year.
  static int year_at_end(std::string_view text) {
    constexpr std::size_t kYear = 4;
    if (text.size() < kShortTitle + kYear) return 0;
    const std::string_view year = text.substr(text.size() - kYear);
    if (year.find_first_not_of("0123456789") != std::string_view::npos) return 0;
    const auto place = read_volume_place("(" + std::string(year) + ")");
    return place ? place->year : 0;
  }
  /// Without the blanks, stops and opening brackets at its end.
  static std::string_view without_end(std::string_view text) {
    while (!text.empty() && (text.back() == '(' || kBlanksAndStops.find(text.back()) != std::string_view::npos)) text.remove_suffix(1);
    return text;
  }

  /// "Equivalence of models for polynomial learnability. Information and Computation,": a reference that went on.
  void place_end_of_title() {
    std::string title(text(Field::title));
    for (const std::string_view quote : {"â ?? ", "â?? "}) replace_all(title, quote, " ");  // "VLDB’97", decoded wrongly
    for (auto stop = title.find(". "); stop != std::string::npos; stop = title.find(". ", stop + 1)) {
      const std::string_view rest = std::string_view(title).substr(stop + 2);
      const auto next = rest.find(". ");
      auto venue = read_venue(rest);
      if (!venue && next != std::string_view::npos) {
        venue = read_venue(rest.substr(0, next));
        if (venue && venue->place.page.empty()) venue.reset();
      }
      if (!venue || stop < kShortTitle || is_in_brackets(title, stop)) continue;
      date(*venue);
      const bool whole = !venue->place.volume.empty() && !venue->place.page.empty();
      if (!has_venue() || whole) put(Field::container_title, std::string(venue->name));
      fill(venue->place);
      put(Field::title, title.substr(0, stop));
      return;
    }
  }
  static constexpr std::size_t kShortTitle = 12;
  static constexpr std::size_t kLongRange = 7;  // "299-347"

  /// A number of two digits behind a conference is its year: "COLT 91".
  void place_at(NamedPlace venue) {
    date(venue);
    put(Field::container_title, std::string(venue.name));
    fill(venue.place);
  }
  void date(NamedPlace& venue) const {
    VolumePlace& place = venue.place;
    if (place.volume.size() != 2 || !place.issue.empty() || !place.page.empty() || is_periodical(venue.name)) return;
    const int year = (place.volume.front() >= '5' ? 1900 : 2000) + (place.volume[0] - '0') * 10 + (place.volume[1] - '0');
    place.volume.clear();
    if (place.year == 0) place.year = year;
  }

  /// "to appear in Annals of Bridges", "Annals of Bridges (to appear)": a venue, known or not.
  static std::string_view forthcoming_in(std::string_view note) {
    constexpr std::size_t kLongName = 80;
    note = without_stops(note);
    const std::string_view venue = without_ending(without_opening(note));
    const bool said =
        find_ignoring_case(note, "to appear") != std::string_view::npos || find_ignoring_case(note, "in press") != std::string_view::npos;
    const bool named = venue.size() >= kShortTitle && venue.size() < kLongName && venue.find(' ') != std::string_view::npos;
    const bool plain = !has_digit(venue) && venue.find_first_of(".;:()") == std::string_view::npos;
    return said && named && plain && venue.size() != note.size() ? venue : std::string_view();
  }

  void place_note() {
    const std::string note(text(Field::note));
    if (note.empty() || has_venue() || now().stage == Stage::preprint) return;
    if (const auto venue = read_venue(note)) return place_at(*venue);
    if (const auto venue = forthcoming_in(note); !venue.empty()) return put(Field::container_title, std::string(venue));
    if (!starts_with_ignoring_case(note, "unpublished")) return;
    put(Field::container_title, "unpublished manuscript");
    const auto bracket = note.find('(');
    if (bracket != std::string::npos) put_year(bracketed_year(note, bracket).first);
  }

  /// address = {pages 382-391}, {95:129-161}, {Oxford, 1994}, {San Francisco, CA, pp. 148-156}
  void place_address(Field field) {
    const std::string address(text(field));
    if (!address.empty() && !has_venue() && now().stage != Stage::preprint) {
      if (const auto venue = read_venue(address)) return place_at(*venue);
    }
    if (!has_digit(address)) return;
    const auto whole = read_volume_place(address);
    const auto split = whole ? std::nullopt : split_place(address);
    VolumePlace place = whole ? *whole : split ? split->place : VolumePlace{};
    if (!whole || place.page.empty()) {  // "Cambridge, MA 02139"
      if (!place.volume.empty() || !place.issue.empty()) return;
    }
    if (tells_more(place)) fill(place);
  }

  const Publication& source_;
  const VenueNames& names_;
  std::optional<Publication> moved_;
};

}  // namespace

std::optional<Publication> with_fields_in_place(const Publication& publication, const VenueNames& names) {
  return Placer(publication, names).run();
}

}  // namespace bibfold
