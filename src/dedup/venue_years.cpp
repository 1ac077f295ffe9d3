// See venue_years.h.
#include "dedup/venue_years.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <iterator>

#include "dedup/title_words.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

int number_of(std::string_view text) {
  int value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

constexpr std::array<std::string_view, 20> kUnits{
    "",      "first",    "second",  "third",      "fourth",     "fifth",     "sixth",     "seventh",     "eighth",     "ninth",
    "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth"};
struct Tens {
  std::string_view word;
  std::string_view ordinal;
  int value;
};
constexpr Tens kTens[] = {{"twenty", "twentieth", 20}, {"thirty", "thirtieth", 30}, {"forty", "fortieth", 40}, {"fifty", "fiftieth", 50}};

int spelled_ordinal(std::string_view before, std::string_view word) {
  const auto unit = std::find(kUnits.begin() + 1, kUnits.end(), word);
  const auto tens = std::find_if(std::begin(kTens), std::end(kTens), [before](const Tens& row) { return row.word == before; });
  if (unit != kUnits.end()) return static_cast<int>(unit - kUnits.begin()) + (tens == std::end(kTens) ? 0 : tens->value);
  const auto whole = std::find_if(std::begin(kTens), std::end(kTens), [word](const Tens& row) { return row.ordinal == word; });
  return whole == std::end(kTens) ? 0 : whole->value;
}

/// "27th"; "27" where "th" begins the next word.
int written_ordinal(std::string_view word, std::string_view next) {
  const std::size_t digits = std::min(word.find_first_not_of("0123456789"), word.size());
  if (digits == 0 || digits > 2) return 0;
  const int number = number_of(word.substr(0, digits));
  const std::string_view ending = digits < word.size() ? word.substr(digits) : next.substr(0, 2);
  return ending == ordinal_ending(number) ? number : 0;
}

}  // namespace

int ordinal_in(std::string_view folded) {
  const auto words = split(folded, ' ');
  int found = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    int ordinal = written_ordinal(words[i], i + 1 < words.size() ? words[i + 1] : std::string_view());
    if (ordinal == 0) ordinal = spelled_ordinal(i == 0 ? std::string_view() : words[i - 1], words[i]);
    if (ordinal != 0 && found != 0) return 0;
    if (ordinal != 0) found = ordinal;
  }
  return found;
}

VenueYears::VenueYears(std::string_view lines, const VenueNames& names) {
  for (const std::string_view line : split_lines(lines)) {
    const auto columns = split(line, '\t');
    if (line.starts_with('#') || columns.size() < 3) continue;
    const int venue = names.by_acronym(fold_letters(columns[0]));
    if (venue >= 0) rows_.push_back({venue, number_of(columns[1]), number_of(columns[2])});
  }
}

int VenueYears::of(int ordinal, const VenueKey& venue) const {
  if (venue.row < 0 || venue.form == VenueForm::periodical || venue.form == VenueForm::workshop) return 0;
  const auto row = std::find_if(rows_.begin(), rows_.end(), [&venue](const Row& r) { return r.venue == venue.row; });
  return row != rows_.end() && ordinal >= row->first ? row->base + ordinal : 0;
}

}  // namespace bibfold
