// The words of names in free text, with the marks, separators and brackets between them. Shared by the parser of one name and the
// parser of lists; knows the shape of words, nothing of which name they belong to.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "bibfold/document.h"

namespace bibfold {

enum class WordShape : std::uint8_t {
  initials,  ///< "J.", "J.K.", "J.-P.", "И."
  capitals,  ///< "J", "JK", "K-W": initials without periods, or a short name in capitals
  word,      ///< "Werra", "McDonald", "d'Alembert", "al-Khatib"
  particle,  ///< "von", "de"
  suffix,    ///< "Jr.", "III"
  degree,    ///< "PhD"
  lower,     ///< any other word in lower case
  native,    ///< Han, Kana, Hangul
  number     ///< four digits or more, or digits with letters behind
};

struct NameWord {
  std::string text;
  WordShape shape = WordShape::word;
  std::uint32_t begin = 0;  ///< offsets into the scanned text
  std::uint32_t end = 0;
};

enum class Separator : std::uint8_t {
  none,
  comma,
  strong,      ///< ; | / • or a full stop: always between two names
  conjunction  ///< and, &, und, et, …
};

/// The words between two separators, and what stands among them.
struct NameSegment {
  Separator before = Separator::none;
  std::vector<NameWord> words;
  std::vector<std::string> marks;   ///< behind the words: "*", "†", "1", "corresponding author"
  std::vector<std::string> extras;  ///< in brackets or quotes behind a word: "Ray", "刘乾"
  bool degrees = false;             ///< words of degrees and honorifics were left out
};

struct NameScan {
  std::vector<NameSegment> segments;  ///< each has a word
  bool truncated = false;             ///< "et al.", "and others", "…", "(67 co-authors)"
};

/// `runs`: superscript runs are marks. Linear in the length of the text.
NameScan scan_names(std::string_view text, std::span<const StyleRun> runs = {});

}  // namespace bibfold
