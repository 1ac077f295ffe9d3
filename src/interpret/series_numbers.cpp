// A printed venue → the year of the meeting that it numbers: read_meeting_number. Only one number, in front of the name of a series that
// the table has; workshops and joint meetings have numbers of their own. Reports a contradiction, and concludes nothing from it.
#include "interpret/series_numbers.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <vector>

#include "data.h"
#include "interpret/venue_memo.h"
#include "text/sorted_table.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

using Words = std::vector<std::string_view>;

constexpr std::size_t kLongestName = 300;  // bytes
constexpr int kYearsBetween = 1;           // proceedings come out in the year after; an author's date may be that of the preprint

constexpr std::array<std::string_view, 19> kUnits{
    "first",    "second",  "third",      "fourth",     "fifth",     "sixth",     "seventh",     "eighth",     "ninth",     "tenth",
    "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth"};
constexpr std::array<std::string_view, 8> kTens{"twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"};
constexpr std::array<std::string_view, 8> kRoundTens{"twentieth", "thirtieth",  "fortieth",  "fiftieth",
                                                     "sixtieth",  "seventieth", "eightieth", "ninetieth"};
/// May stand in front of the number.
constexpr std::array<std::string_view, 9> kBefore{"abstracts", "acm", "ieee", "in", "of", "proc", "proceeding", "proceedings", "the"};
/// What is beside a meeting, or more than one.
constexpr std::array<std::string_view, 12> kOther{"companion", "consortium", "doctoral", "extended",  "joint",    "satellite",
                                                  "school",    "student",    "tutorial", "tutorials", "workshop", "workshops"};

template <std::size_t N>
int place_in(const std::array<std::string_view, N>& words, std::string_view word) {
  const auto at = std::find(words.begin(), words.end(), word);
  return at == words.end() ? 0 : static_cast<int>(at - words.begin()) + 1;
}

int number_in(std::string_view digits) {
  int value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return error == std::errc{} && end == digits.data() + digits.size() && digits.size() <= 3 ? value : 0;
}

/// "59th" → 59
int ordinal_in_digits(std::string_view word) {
  for (const std::string_view ending : {"st", "nd", "rd", "th"}) {
    if (word.ends_with(ending)) return number_in(word.substr(0, word.size() - ending.size()));
  }
  return 0;
}

struct Ordinal {
  int value = 0;
  std::size_t size = 1;  ///< words
};

/// "59th", "fourteenth", "thirty fourth", "fortieth"
Ordinal ordinal_at(const Words& words, std::size_t i) {
  if (const int digits = ordinal_in_digits(words[i]); digits != 0) return {digits};
  if (const int unit = place_in(kUnits, words[i]); unit != 0) return {unit};
  if (const int ten = place_in(kRoundTens, words[i]); ten != 0) return {(ten + 1) * 10};
  const int ten = place_in(kTens, words[i]);
  const int unit = ten != 0 && i + 1 < words.size() ? place_in(kUnits, words[i + 1]) : 0;
  return unit >= 1 && unit <= 9 ? Ordinal{(ten + 1) * 10 + unit, 2} : Ordinal{};
}

/// The only ordinal, where nothing that matters stands in front of it; else 0.
int only_ordinal(const Words& words) {
  int found = 0;
  bool in_front = true;
  for (std::size_t i = 0; i < words.size();) {
    const Ordinal ordinal = ordinal_at(words, i);
    if (ordinal.value != 0) {
      if (found != 0 || !in_front) return 0;
      found = ordinal.value;
    }
    in_front = in_front && place_in(kBefore, words[i]) != 0;
    i += ordinal.size;
  }
  return found;
}

/// "Advances in Neural Information Processing Systems 34"
int volume_of_advances(std::string_view folded) {
  constexpr std::string_view kName = "advances in neural information processing systems ";
  if (!folded.starts_with(kName)) return 0;
  const std::string_view rest = folded.substr(kName.size());
  return number_in(rest.substr(0, rest.find(' ')));
}

std::string in_digits(int number) {
  const int last = number / 10 % 10 == 1 ? 0 : number % 10;
  return std::to_string(number) + (last == 1 ? "st" : last == 2 ? "nd" : last == 3 ? "rd" : "th");
}

int year_of(std::string_view series, int number) {
  const auto row = find_row(data::kseries_numbers_tsv, series);
  if (!row || number == 0) return 0;
  const std::size_t tab = row->find('\t');
  int year_of_zero = 0;
  const std::string_view year = row->substr(tab + 1);
  std::from_chars(year.data(), year.data() + year.size(), year_of_zero);
  return number < number_in(row->substr(0, tab)) ? 0 : year_of_zero + number;
}

}  // namespace

MeetingNumber read_meeting_number(std::string_view container, const VenueReading& reading) {
  if (!reading.venue || container.size() > kLongestName || !find_row(data::kseries_numbers_tsv, reading.venue->acronym)) return {};
  const std::string folded = fold_text(container);
  if (const int volume = volume_of_advances(folded); volume != 0)
    return {year_of("NeurIPS volumes", volume), "NeurIPS volume " + std::to_string(volume)};
  const Words words = split(folded, ' ');
  if (std::any_of(words.begin(), words.end(), [](std::string_view word) { return place_in(kOther, word) != 0; })) return {};
  const int number = only_ordinal(words);
  return {year_of(reading.venue->acronym, number), in_digits(number) + " " + std::string(reading.venue->acronym)};
}

void check_meeting_number(const Publication& record, VenueMemo& venues, Diagnostics& diagnostics) {
  const int year = record.event_date.year != 0 ? record.event_date.year : record.issued.year;
  if (year == 0 || !record.text.has(Field::container_title)) return;
  std::string container(record.text[Field::container_title]);
  if (record.text.has(Field::volume)) container.append(" ").append(record.text[Field::volume]);  // of the Advances
  const MeetingNumber number = read_meeting_number(container, venues.read(record.text[Field::container_title]).reading);
  if (number.year == 0 || std::abs(number.year - year) <= kYearsBetween) return;
  const Span span = record.issued_span.empty() ? record.span : record.issued_span;
  diagnostics.push_back({Code::conflicting_year, span, std::to_string(year) + ", " + said(number), {}});
}

std::string said(const MeetingNumber& number) { return std::to_string(number.year) + " (" + number.printed + ")"; }

}  // namespace bibfold
