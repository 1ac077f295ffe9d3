// @string definitions of several files in one: an equal one is not repeated, one that says something else gets another name.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "text/bibtex_syntax.h"
#include "write/bibtex_editor.h"

namespace bibfold {

/// What becomes of the strings of one file.
struct StringPlan {
  std::map<std::string, std::string> renamed;  ///< lower-case name → new name
  std::set<std::string> dropped;               ///< lower-case names that an earlier file defines alike

  [[nodiscard]] bool drops(std::string_view name) const;
};

class StringTable {
 public:
  /// To be called for each file in order.
  StringPlan add(std::string_view text, const std::vector<BibtexItem>& items);

 private:
  std::map<std::string, std::string> values_;  ///< lower-case name → value without delimiters
};

/// The names of strings in the values of an entry or a definition, replaced.
void rename_strings(EntryEditor& editor, std::string_view text, const BibtexItem& item, const StringPlan& plan);

}  // namespace bibfold
