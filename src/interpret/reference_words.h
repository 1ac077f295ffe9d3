// What single words tell the reference parser: the classes of data/reference_words.tsv, and how much rather a word is part of a name than
// of a title (data/name_words.tsv).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bibfold {

/// Classes that a word has by being in the table. The order is that of kWordClassNames.
enum class WordClass : std::uint8_t {
  function,
  conjunction,
  particle,
  suffix,
  etal,
  in,
  by,
  month,
  season,
  venue,
  publisher,
  institution,
  place,
  thesis,
  report,
  editor,
  translator,
  pages,
  volume,
  issue,
  edition,
  status,
  award,
  note,
  link,
  genre,
  ordinal,
  org,
  kCount
};
std::string_view to_string(WordClass c);

/// A set of WordClass.
using WordClasses = std::uint32_t;
constexpr WordClasses bit(WordClass c) { return WordClasses{1} << static_cast<unsigned>(c); }

struct WordFacts {
  WordClasses classes = 0;
  std::int16_t name_odds = 0;  ///< ten times the log odds name : title; 0 = unknown
};

class ReferenceWords {
 public:
  ReferenceWords(std::string_view classes_tsv, std::string_view odds_tsv);
  /// `folded`: as fold_letters gives it.
  [[nodiscard]] WordFacts find(std::string_view folded) const;

 private:
  using Row = std::pair<std::string, WordFacts>;
  void add(std::string_view word, WordFacts facts);
  [[nodiscard]] std::size_t slot_of(std::string_view word) const;
  std::vector<Row> slots_;  ///< open addressing, a power of two; never iterated
  std::size_t used_ = 0;
};

/// Whether one of the words of `text` is of this class.
bool has_word_of(const ReferenceWords& words, std::string_view text, WordClass wanted);

}  // namespace bibfold
