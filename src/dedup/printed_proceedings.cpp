// See printed_proceedings.h.
#include "dedup/printed_proceedings.h"

#include <algorithm>

#include "dedup/words.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

Words without_sponsors(std::string_view words) {
  Words all = words_in(words);
  while (all.size() > 1 && is_sponsors_name(all.front())) all.erase(all.begin());
  return all;
}

/// "sigmod rec", "acm sigmod record": word for word, perhaps abbreviated. "computer graphics" is not "computer graphics forum".
bool is_name(std::string_view printed, std::string_view name) {
  constexpr std::size_t kShortest = 3;
  const Words words = without_sponsors(printed);
  const Words all = without_sponsors(name);
  return words.size() == all.size() &&
         std::equal(words.begin(), words.end(), all.begin(), [](std::string_view word, std::string_view whole) {
           return word == whole || (word.size() >= kShortest && whole.starts_with(word));
         });
}

}  // namespace

PrintedProceedings::PrintedProceedings(std::string_view lines, const VenueNames& names) {
  for (const std::string_view line : split_lines(lines)) {
    const auto columns = split(line, '\t');
    if (line.starts_with('#') || columns.size() != 2) continue;
    Row& row = rows_.emplace_back();
    for (const std::string_view name : split(columns[0], ';')) row.names.push_back(essential_venue_words(name));
    for (const std::string_view acronym : split(columns[1], ';')) {
      const std::string letters = fold_letters(acronym);
      row.conferences.push_back({letters, names.by_acronym(letters)});
    }
  }
}

bool PrintedProceedings::joins(const VenueKey& a, const VenueKey& b, const VenueNames& names) const {
  return prints(a, b, names) || prints(b, a, names);
}

bool PrintedProceedings::prints(const VenueKey& periodical, const VenueKey& conference, const VenueNames& names) const {
  if (periodical.empty() || periodical.form == VenueForm::conference || conference.form == VenueForm::periodical ||
      conference.form == VenueForm::workshop || !conference.track.empty())
    return false;
  const auto has_name = [&](const Row& row) {
    return std::any_of(row.names.begin(), row.names.end(), [&](const std::string& name) {
      if (is_name(periodical.words, name)) return true;
      if (periodical.row < 0) return false;
      const auto& known = names.row(periodical.row).names;  // of "PVLDB"
      return std::find(known.begin(), known.end(), name) != known.end();
    });
  };
  const auto has_conference = [&](const Row& row) {
    return std::any_of(row.conferences.begin(), row.conferences.end(),
                       [&](const Conference& c) { return c.letters == conference.short_name || (c.row >= 0 && c.row == conference.row); });
  };
  return std::any_of(rows_.begin(), rows_.end(), [&](const Row& row) { return has_name(row) && has_conference(row); });
}

}  // namespace bibfold
