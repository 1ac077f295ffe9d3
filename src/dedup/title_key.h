// The comparison form of a title: words without case, accents, punctuation and bracketed notes; numerals as digits. External function:
// fold_title. Never printed. Decides nothing: see compare_titles.h.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "dedup/match_tables.h"

namespace bibfold {

/// A numeral in a title ("2" of "Part II", of "second edition", of "v2"), or what counts as one ("a" of "part A", "c++").
struct TitleNumber {
  std::string value;
  bool at_edge = false;  ///< among the first or the last three words: it may be left over from a date ("…, VLDB '97")
  bool in_name = false;  ///< of "db2": a name, and no part or volume
  auto operator<=>(const TitleNumber&) const = default;
};

struct TitleKey {
  std::string words;              ///< "linear models part 2", single spaces
  std::uint64_t small_words = 0;  ///< bit i: word i of the first 64 says little ("the", "of")
  std::uint64_t stops = 0;        ///< bit i: word i of the first 64 stands behind a full stop
  std::size_t word_count = 0;
  std::string letters;               ///< `words` without spaces: equal titles have equal letters, however their compounds are written
  std::string prefix;                ///< letters before the colon of "Name: …", one to three words; "" when there is none
  std::string main;                  ///< letters before a colon of a title with a subtitle; "" when there is none, or it tells little
  bool only_quantities = false;      ///< no numbers but such as "three" in "…: a study of three models", or a period, all behind `main`
  bool prefix_is_numbered = false;   ///< it has a numeral of its own: "Part 2: …"
  std::string rest;                  ///< letters behind it
  std::vector<TitleNumber> numbers;  ///< sorted
  std::vector<std::uint64_t> informative;  ///< hashes of the words that carry meaning, sorted, unique
  std::vector<std::uint64_t> telling;      ///< those of `informative` that are neither numerals nor what leaks out of a venue ("proc")
  std::string initials;                    ///< of the same words, in their order: misspelled words have the same
  std::uint64_t notices = 0;               ///< rows of data/title_notices.txt
  bool retracted = false;                  ///< "RETRACTED: …", the publisher's mark on the article, which is in nothing else here
  bool generic = false;                    ///< a row of data/generic_titles.txt

  [[nodiscard]] bool empty() const { return letters.empty(); }
};

TitleKey fold_title(std::string_view title, const MatchTables& tables);

/// Of as many words or letters as hardly two people choose alike.
bool is_distinctive_title(const TitleKey& key);
/// Of so many that not even a recurring column has them.
bool is_unmistakable_title(const TitleKey& key);

/// "the", "of", "und": a word that says little about what a title is about.
bool is_small_word(std::string_view folded);

}  // namespace bibfold
