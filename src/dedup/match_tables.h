// The compiled-in tables that folding and deciding look up. Read when first asked for, and passed as const from there.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bibfold/match.h"
#include "dedup/identifier_key.h"
#include "dedup/printed_proceedings.h"
#include "dedup/venue_names.h"
#include "dedup/venue_years.h"

namespace bibfold {

/// data/generic_titles.txt: folded titles ("book review").
class GenericTitles {
 public:
  explicit GenericTitles(std::string_view lines);
  /// `letters`: a folded title without spaces.
  [[nodiscard]] bool has(std::string_view letters) const;

 private:
  std::vector<std::string> letters_;  // sorted
};

/// data/title_notices.txt: phrases of words, each standing for a row.
class TitleNotices {
 public:
  explicit TitleNotices(std::string_view lines);
  /// Bit i: a phrase of row i stands in the words, or, of some rows, at their beginning.
  [[nodiscard]] std::uint64_t find(const std::vector<std::string_view>& words) const;
  /// The same for the letters before a colon: "datafrom".
  [[nodiscard]] std::uint64_t find_prefix(std::string_view letters) const;
  /// Of "(vol 44, pg 100, 2013)" behind a title, which names what is corrected: the row of corrections.
  [[nodiscard]] static std::uint64_t corrections() { return 1; }
  /// The first phrase of row i, for explanations.
  /// The rows that tell a form only: "poster", "panel", "extended abstract".
  [[nodiscard]] std::uint64_t forms() const { return forms_; }
  /// Those of them that have no paper beside them: "panel", but not "poster".
  [[nodiscard]] std::uint64_t presented() const { return presented_; }
  /// By the first phrase of the row: "update", "abstract".
  [[nodiscard]] std::uint64_t row_of(std::string_view first_phrase) const;
  [[nodiscard]] std::string_view name(unsigned row) const { return names_[row]; }
  [[nodiscard]] unsigned size() const { return static_cast<unsigned>(names_.size()); }

 private:
  struct Phrase {
    std::vector<std::string> words;
    unsigned row = 0;
    bool only_first = false;
  };
  std::vector<Phrase> phrases_;  // by first word
  std::vector<std::pair<std::string, unsigned>> prefixes_;
  std::vector<std::string> names_;
  std::uint64_t forms_ = 0;
  std::uint64_t presented_ = 0;
};

/// data/nicknames.tsv: short and full given names. data/han_family_names.tsv: names in characters and in Pinyin.
class Nicknames {
 public:
  explicit Nicknames(std::string_view lines);
  /// Either is a short form of the other, or both of the same name.
  [[nodiscard]] bool alike(std::string_view a, std::string_view b) const;
  [[nodiscard]] bool has_short(std::string_view name) const;

 private:
  [[nodiscard]] bool is_short_for(std::string_view nickname, std::string_view name) const;
  std::vector<std::pair<std::string, std::string>> rows_;  // sorted
};

/// data/east_asian_family_names.txt: romanized family names of China, Japan, Korea, Vietnam.
class FamilyNames {
 public:
  explicit FamilyNames(std::string_view lines);
  /// `letters`: folded, without spaces.
  [[nodiscard]] bool has(std::string_view letters) const;

 private:
  std::vector<std::string> letters_;  // sorted
};

/// data/match_weights.tsv: evidence of each level of each comparison, in hundredths of a bit, and the two thresholds.
class MatchWeights {
 public:
  explicit MatchWeights(std::string_view lines);
  [[nodiscard]] int of(Comparison comparison, Level level) const;
  [[nodiscard]] int sum(const ComparisonVector& levels) const;
  [[nodiscard]] int same_at() const { return same_at_; }
  [[nodiscard]] int possible_at() const { return possible_at_; }

 private:
  void read_row(std::string_view line);
  std::array<std::array<int, static_cast<std::size_t>(Level::kCount)>, static_cast<std::size_t>(Comparison::kCount)> weights_{};
  int same_at_ = 0;
  int possible_at_ = 0;
};

struct MatchTables {
  MatchTables();
  /// The same for all who ask: matching, merging and mentions do so in turn, and reading it is the larger part of a small run.
  static const MatchTables& compiled_in();

  GenericTitles generic_titles;
  TitleNotices notices;
  Nicknames nicknames;
  Nicknames han_families;
  FamilyNames east_asian_families;
  MatchWeights weights;
  VenueNames venues;
  VenueYears venue_years;
  PrintedProceedings proceedings;
  DoiPrefixes doi_prefixes;
};

}  // namespace bibfold
