// The strings (macros) of a .bib file, and the values made with them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>

#include "bibfold/diagnostic.h"
#include "bibfold/document.h"
#include "bibfold/span.h"
#include "text/bibtex_syntax.h"

namespace bibfold {

/// How many bytes expansion and inheritance may make out of one file: a few lines can ask for more than there is memory.
class ByteBudget {
 public:
  explicit ByteBudget(std::size_t text_size) : left_((std::size_t{64} << 20U) + 4 * text_size) {}
  bool spend(std::size_t bytes);

 private:
  std::size_t left_;
};

class BibtexStrings {
 public:
  /// `text` outlives this. Months (jan … dec) are defined from the start, each as itself.
  /// `made` takes what does not stand in the text as it is, and outlives this, too.
  BibtexStrings(std::string_view text, SourceId source, ByteBudget& budget, MadeTexts& made);

  /// Takes up "@string{name = value}"; a later definition replaces an earlier one.
  void define(const BibtexField& field, Diagnostics& diagnostics);
  /// The value without delimiters, its parts joined, strings replaced by what they stand for. `whole`: the item is closed and well-formed.
  std::string_view expand(const BibtexField& field, bool whole, Diagnostics& diagnostics);

 private:
  std::string_view join(const BibtexField& field, Diagnostics& diagnostics);
  std::string_view look_up(std::size_t begin, std::size_t end, Diagnostics& diagnostics);

  std::string_view text_;
  SourceId source_;
  ByteBudget& budget_;
  MadeTexts& made_;
  std::unordered_map<std::string, std::string_view> values_;  // by name in lower case
};

}  // namespace bibfold
