// A title taken apart into folded words, with what the raw text tells about each: where a colon stands, what was a numeral. External
// function: split_title.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace bibfold {

struct TitleWord {
  std::string folded;  ///< "2" for "II", "two", "second"; "c++"; "beta" for "β"
  bool number = false;
  bool ordinal = false;       ///< "26th", "second"
  bool quantity = false;      ///< "three" of "a comparison of three models": of no part, and not the last word
  bool upper = false;         ///< all capitals in the raw text
  bool behind_colon = false;  ///< the first word behind a colon, or behind a dash between blanks
  bool behind_stop = false;   ///< the first word behind a full stop and a blank: of a sentence, or of an initial
};

/// The words of a title whose bracketed notes are gone.
std::vector<TitleWord> split_title(std::string_view title);
/// "Stroke outcome. [Chinese]" → "Stroke outcome", "[Erratum appears in …]" likewise; "[Titre entre crochets]" → "Titre entre crochets";
/// "Foo [Erratum]" keeps it: it is part of the title.
std::string without_bracketed_notes(std::string_view title);
/// "st" of 21, but "th" of 11.
std::string_view ordinal_ending(int number);
/// Where the bracket opens that ends `text`: "… [Erratum in: Brain [Lond] 2001]". npos: nowhere.
std::size_t opening_bracket(std::string_view text);

}  // namespace bibfold
