// One .bib of the input, written back with the works in it.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "text/bibtex_syntax.h"
#include "write/bibtex_strings.h"

namespace bibfold {

/// What becomes of an entry that states a work, or a version of one.
struct EntryPlan {
  bool kept = false;       ///< else it was folded into an entry elsewhere
  bool rewritten = false;  ///< `text` stands for its bytes
  std::string text;
};

/// How a source is written; by offset of the entries' '@'. Entries that are not planned (they state no publication) stay.
struct SourcePlan {
  std::string_view text;    ///< without byte order mark and front matter when another source stands before it
  std::uint32_t begin = 0;  ///< where in the source's text writing starts
  std::vector<BibtexItem> items;
  std::map<std::uint32_t, EntryPlan> entries;
  StringPlan strings;
  std::vector<std::string_view> seen_preambles;  ///< of earlier sources: not repeated
};

/// The bytes of the source, but for what the plan changes; an entry that goes takes the blank lines around it along.
std::string write_source(const SourcePlan& plan);

}  // namespace bibfold
