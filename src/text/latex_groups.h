// The groups "{" … "}" that are open in a LaTeX document, each with what ends with it: styles, a heading, one of several arguments of a
// command. What commands mean is not known here.
#pragma once

#include <vector>

#include "bibfold/document.h"
#include "text/latex_cursor.h"
#include "text/page_builder.h"

namespace bibfold {

struct LatexGroup {
  std::vector<Style> styles;
  int arguments = 0;        ///< of the same command, to follow
  bool commas = false;      ///< between the arguments
  bool ends_block = false;  ///< a heading
};

class LatexGroups {
 public:
  /// Both must outlive it.
  LatexGroups(LatexCursor& in, PageBuilder& builder) : in_(in), builder_(builder) {}

  void open(LatexGroup group);
  void close();
  /// Past the brace that stands here or behind blanks. Without one the place stays.
  bool enter_brace();
  /// Behind a command and its options: past the brace of its argument. Without one it stays where the options end.
  bool enter_argument();
  /// Behind a command: its arguments are shown, one after the other.
  void open_arguments(int count, bool commas);
  /// Until the innermost group ends; nothing when none is open.
  void switch_style(Style style);

 private:
  void next_argument(const LatexGroup& closed);

  LatexCursor& in_;
  PageBuilder& builder_;
  std::vector<LatexGroup> groups_;
};

}  // namespace bibfold
