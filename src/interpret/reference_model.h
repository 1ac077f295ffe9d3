// The model of the reference parser: the labels of segments, the features ("rows") that speak for or against a label, and their weights,
// read from data/reference_weights.tsv. One table for everything, so that it can be trained; scores are integers, in hundredths of a nat.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "bibfold/document.h"
#include "interpret/reference_tokens.h"

namespace bibfold {

/// Finer than Label: every name is a segment of its own. `start` and `end` bound an item.
enum class Part : std::uint8_t {
  start,
  name,
  et_al,
  editor,
  title,
  container,
  tag,
  date,
  volume,
  issue,
  pages,
  publisher,
  place,
  edition,
  series,
  genre,
  number,
  identifier,
  link,
  award,
  rate,
  legend,
  note,
  status,
  other,
  end,
  kCount
};
inline constexpr std::size_t kPartCount = static_cast<std::size_t>(Part::kCount);
constexpr std::size_t index(Part part) { return static_cast<std::size_t>(part); }
std::string_view to_string(Part part);
/// What the rest of the program calls it.
Label label_of(Part part);

/// What stands at a boundary, in a word. The order of the rules in kind_of decides when several signs meet.
enum class GapKind : std::uint8_t {
  none,
  glued,
  comma,
  period,
  initial_period,
  semicolon,
  colon,
  question,
  open_paren,
  close_paren,
  open_bracket,
  close_bracket,
  open_quote,
  close_quote,
  dash,
  bar,
  line,
  edge,
  kCount
};
inline constexpr std::size_t kGapKindCount = static_cast<std::size_t>(GapKind::kCount);

/// Forms that a short segment as a whole can have.
enum class Pattern : std::uint8_t {
  year,
  date,
  number,
  alnum,
  roman,
  range,
  pages_word,
  pages_count,
  volume_word,
  issue_word,
  edition,
  identifier,
  et_al,
  tag,
  rate,
  legend,
  link,
  status,
  award,
  genre,
  editor_word,
  label,
  in_word,
  preprint,
  grouped,
  kCount
};
using Patterns = std::uint32_t;
constexpr Patterns bit(Pattern p) { return Patterns{1} << static_cast<unsigned>(p); }

/// How a segment is marked up as a whole.
enum class Dress : std::uint8_t { plain, italic, quoted, quoted_italic, bold, link, mixed, kCount };

/// What a name looks like.
enum class NameForm : std::uint8_t {
  none,             ///< no name
  given_first,      ///< "Ada Lovelace"
  initials_first,   ///< "A. K. Lovelace"
  comma_initials,   ///< "Lovelace, A. K."
  comma_given,      ///< "Lovelace, Ada"
  vancouver,        ///< "Lovelace AK"
  family_initials,  ///< "Lovelace A. K."
  single,           ///< "BigScience", "Lovelace"
  corporate,        ///< "World Health Organization"
  han,
  kCount
};
enum class NameFact : std::uint8_t {
  known,
  owner,
  conjunction,
  suffix,
  lower_word,
  function_word,
  title_word,
  many_words,
  by_word,
  kCount
};

enum class VenueFact : std::uint8_t { likely, sure, in_table, repeated, kCount };

/// Where the item's first year stands, seen from a segment.
enum class YearSide : std::uint8_t { none, before, inside, behind, kCount };

/// Phases are sets of what has been seen before: title 1, authors 2, container 4, date 8, a name behind "and" 16.
inline constexpr unsigned kPhases = 32;

/// Blocks of rows; a row is its block's first row plus an index in it. Behind kCount come three rows for each word of the model.
namespace rows {
inline constexpr std::size_t kBias = 0;
inline constexpr std::size_t kToken = 1;
inline constexpr std::size_t kFirst = kToken + kTokenClassCount;
inline constexpr std::size_t kLast = kFirst + kTokenClassCount;
inline constexpr std::size_t kLength = kLast + kTokenClassCount;
inline constexpr std::size_t kLengthBins = 10;
inline constexpr std::size_t kInside = kLength + kLengthBins;
inline constexpr std::size_t kDress = kInside + kGapKindCount;
inline constexpr std::size_t kPattern = kDress + static_cast<std::size_t>(Dress::kCount);
inline constexpr std::size_t kName = kPattern + static_cast<std::size_t>(Pattern::kCount);
inline constexpr std::size_t kNameFact = kName + static_cast<std::size_t>(NameForm::kCount);
inline constexpr std::size_t kVenue = kNameFact + static_cast<std::size_t>(NameFact::kCount);
inline constexpr std::size_t kBegin = kVenue + static_cast<std::size_t>(VenueFact::kCount);
inline constexpr std::size_t kEnd = kBegin + kGapKindCount;
inline constexpr std::size_t kPhase = kEnd + kGapKindCount;  ///< what has been seen before, see kPhases
inline constexpr std::size_t kBefore = kPhase + kPhases;     ///< classes of the token before the segment
inline constexpr std::size_t kBehind = kBefore + kTokenClassCount;
inline constexpr std::size_t kDressLayout = kBehind + kTokenClassCount;  ///< dress in an item that has quotes (1), italics (2), both (3)
inline constexpr std::size_t kYearSide = kDressLayout + 4 * static_cast<std::size_t>(Dress::kCount);
inline constexpr std::size_t kPlace = kYearSide + static_cast<std::size_t>(YearSide::kCount);  ///< at the begin (0), at the end (1)
inline constexpr std::size_t kBeginEnd = kPlace + 2;
inline constexpr std::size_t kPatternBegin = kBeginEnd + kGapKindCount * kGapKindCount;
inline constexpr std::size_t kPatternEnd = kPatternBegin + static_cast<std::size_t>(Pattern::kCount) * kGapKindCount;
inline constexpr std::size_t kAfter = kPatternEnd + static_cast<std::size_t>(Pattern::kCount) * kGapKindCount;  ///< label before
inline constexpr std::size_t kAfterGap = kAfter + kPartCount;                            ///< the same, with the kind of the gap between
inline constexpr std::size_t kBeginFirst = kAfterGap + kPartCount * kGapKindCount;       ///< gap at the begin, class of the first token
inline constexpr std::size_t kEndLast = kBeginFirst + kGapKindCount * kTokenClassCount;  ///< class of the last token, gap at the end
inline constexpr std::size_t kEndBehind = kEndLast + kGapKindCount * kTokenClassCount;   ///< gap at the end, class of the token behind
inline constexpr std::size_t kCount = kEndBehind + kGapKindCount * kTokenClassCount;
inline constexpr std::size_t kPerWord = 5;  ///< anywhere in the segment, first, last, before, behind
}  // namespace rows
using Score = std::int32_t;

/// Weights of one row, by part; padded so that rows are added up by vector instructions.
using WeightRow = std::array<std::int16_t, 32>;

class ReferenceModel {
 public:
  /// Rows "feature <tab> label=weight label=weight …"; rows not given are zero, unknown labels ignored.
  /// A row whose feature is unknown, or that another row has given already, is refused.
  explicit ReferenceModel(std::string_view weights_tsv);
  [[nodiscard]] std::size_t refused_rows() const { return refused_rows_; }
  [[nodiscard]] Score weight(std::size_t row, Part part) const { return weights_[row][index(part)]; }
  [[nodiscard]] const WeightRow& row(std::size_t r) const { return weights_[r]; }
  [[nodiscard]] std::size_t row_count() const { return weights_.size(); }
  void set(std::size_t row, Part part, int weight) { weights_[row][index(part)] = static_cast<std::int16_t>(weight); }

  /// The first of the rows of a folded word; 0 when the model has none.
  [[nodiscard]] std::size_t word_row(std::string_view folded) const;
  /// Gives a word rows of its own.
  void add_word(std::string_view folded);
  /// "token:lower", "word:press": how the table calls a row.
  [[nodiscard]] std::string name_of(std::size_t row) const;

 private:
  std::size_t word_row_named(std::string_view name);

  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view word) const { return std::hash<std::string_view>{}(word); }
  };
  std::vector<WeightRow> weights_;
  std::size_t refused_rows_ = 0;
  std::vector<std::string> words_;
  std::unordered_map<std::string, std::size_t, Hash, std::equal_to<>> word_rows_;  ///< looked up only
};

}  // namespace bibfold
