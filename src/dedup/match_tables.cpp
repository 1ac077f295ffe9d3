// See match_tables.h: the tables of data/ that matching uses, from text to sorted vectors. A row that cannot be read is left out; the
// tests check that there is none.
#include "dedup/match_tables.h"

#include <algorithm>
#include <charconv>

#include "data.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace bibfold {
namespace {

/// Calls f for every line that is neither blank nor a comment.
template <typename F>
void for_rows(std::string_view lines, const F& f) {
  for (const std::string_view line : split_lines(lines)) {
    if (!line.empty() && line.front() != '#') f(line);
  }
}

std::vector<std::string> words_of(std::string_view phrase) {
  std::vector<std::string> words;
  const std::string folded = fold_text(phrase);
  for (const std::string_view word : split(folded, ' ')) words.emplace_back(word);
  return words;
}

template <typename E>
bool read_enum(std::string_view word, E& value) {
  for (unsigned i = 0; i < static_cast<unsigned>(E::kCount); ++i) {
    value = static_cast<E>(i);
    if (to_string(value) == word) return true;
  }
  return false;
}

int read_int(std::string_view text) {
  int value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

}  // namespace

GenericTitles::GenericTitles(std::string_view lines) {
  for_rows(lines, [this](std::string_view line) { letters_.push_back(fold_letters(line)); });
  std::sort(letters_.begin(), letters_.end());
}

bool GenericTitles::has(std::string_view letters) const { return std::binary_search(letters_.begin(), letters_.end(), letters); }

TitleNotices::TitleNotices(std::string_view lines) {
  for_rows(lines, [this](std::string_view line) {
    const auto row = static_cast<unsigned>(names_.size());
    const char mark = line.front();
    if (mark == '+' || mark == '*') forms_ |= std::uint64_t{1} << row;
    if (mark == '*') presented_ |= std::uint64_t{1} << row;
    const bool before_colon = mark == ':';
    const bool only_first = mark == '^';
    const auto spellings = split(line.substr(mark == '+' || mark == '*' || before_colon || only_first ? 1 : 0), '|');
    for (const std::string_view spelling : spellings) {
      if (before_colon) {
        prefixes_.emplace_back(fold_letters(spelling), row);
      } else {
        phrases_.push_back({words_of(spelling), row, only_first});
      }
    }
    names_.emplace_back(spellings.front());
  });
  std::sort(phrases_.begin(), phrases_.end(), [](const Phrase& a, const Phrase& b) { return a.words < b.words; });
}

std::uint64_t TitleNotices::find(const std::vector<std::string_view>& words) const {
  std::uint64_t rows = 0;
  for (auto word = words.begin(); word != words.end(); ++word) {
    auto phrase = std::lower_bound(phrases_.begin(), phrases_.end(), *word,
                                   [](const Phrase& p, std::string_view w) { return is_word_before(p.words.front(), w); });
    for (; phrase != phrases_.end() && phrase->words.front() == *word; ++phrase) {
      const auto length = static_cast<std::ptrdiff_t>(phrase->words.size());
      if (phrase->only_first && word != words.begin()) continue;
      if (words.end() - word >= length && std::equal(phrase->words.begin(), phrase->words.end(), word))
        rows |= std::uint64_t{1} << phrase->row;
    }
  }
  return rows;
}

std::uint64_t TitleNotices::row_of(std::string_view first_phrase) const {
  const auto row = std::find(names_.begin(), names_.end(), first_phrase);
  return row == names_.end() ? 0 : std::uint64_t{1} << (row - names_.begin());
}

std::uint64_t TitleNotices::find_prefix(std::string_view letters) const {
  const auto row = std::find_if(prefixes_.begin(), prefixes_.end(), [letters](const auto& p) { return p.first == letters; });
  return row == prefixes_.end() ? 0 : std::uint64_t{1} << row->second;
}

Nicknames::Nicknames(std::string_view lines) {
  for_rows(lines, [this](std::string_view line) {
    const auto columns = split(line, '\t');
    if (columns.size() == 2) rows_.emplace_back(columns[0], columns[1]);
  });
  std::sort(rows_.begin(), rows_.end());
}

bool Nicknames::is_short_for(std::string_view nickname, std::string_view name) const {
  auto row = std::lower_bound(rows_.begin(), rows_.end(), nickname, [](const auto& r, std::string_view n) { return r.first < n; });
  for (; row != rows_.end() && row->first == nickname; ++row) {
    if (row->second == name) return true;
  }
  return false;
}

bool Nicknames::has_short(std::string_view name) const {
  const auto row = std::lower_bound(rows_.begin(), rows_.end(), name, [](const auto& r, std::string_view n) { return r.first < n; });
  return row != rows_.end() && row->first == name;
}

bool Nicknames::alike(std::string_view a, std::string_view b) const { return is_short_for(a, b) || is_short_for(b, a); }

FamilyNames::FamilyNames(std::string_view lines) {
  for_rows(lines, [this](std::string_view line) { letters_.push_back(fold_letters(line)); });
  std::sort(letters_.begin(), letters_.end());
}

bool FamilyNames::has(std::string_view letters) const { return std::binary_search(letters_.begin(), letters_.end(), letters); }

MatchWeights::MatchWeights(std::string_view lines) {
  for_rows(lines, [this](std::string_view line) { read_row(line); });
}

void MatchWeights::read_row(std::string_view line) {
  const auto columns = split(line, '\t');
  if (columns.size() != 3) return;
  const int value = read_int(columns[2]);
  Comparison comparison{};
  Level level{};
  if (columns[0] == "threshold") {
    (columns[1] == "same" ? same_at_ : possible_at_) = value;
  } else if (read_enum(columns[0], comparison) && read_enum(columns[1], level)) {
    weights_[static_cast<std::size_t>(comparison)][static_cast<std::size_t>(level)] = value;
  }
}

int MatchWeights::of(Comparison comparison, Level level) const {
  return weights_[static_cast<std::size_t>(comparison)][static_cast<std::size_t>(level)];
}

int MatchWeights::sum(const ComparisonVector& levels) const {
  int total = 0;
  for (std::size_t i = 0; i < levels.size(); ++i) total += weights_[i][static_cast<std::size_t>(levels[i])];
  return total;
}

const MatchTables& MatchTables::compiled_in() {
  static const MatchTables tables;
  return tables;
}

MatchTables::MatchTables()
    : generic_titles(data::kgeneric_titles_txt),
      notices(data::ktitle_notices_txt),
      nicknames(data::knicknames_tsv),
      han_families(data::khan_family_names_tsv),
      east_asian_families(data::keast_asian_family_names_txt),
      weights(data::kmatch_weights_tsv),
      venues(data::kvenues_tsv, data::kjournals_tsv),
      venue_years(data::kvenue_ordinals_tsv, venues),
      proceedings(data::kprinted_proceedings_tsv, venues),
      doi_prefixes(data::kdoi_prefixes_tsv) {}

}  // namespace bibfold
