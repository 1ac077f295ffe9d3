// Legends of a list: "* denotes student co-author". At the head of a list the star is a mark that is explained, no bullet of Markdown's,
// and the lines below it are not its own.
#pragma once

#include <string_view>

#include "read/list_items.h"
#include "text/page.h"

namespace bibfold {

/// Such items become paragraphs, and what stands below them without a blank line begins another one.
void free_legend_lines(Page& page);

/// "* equal contribution", "students underlined": tells what marks mean.
bool explains_marks(std::string_view text);
/// "* denotes equal contribution", "† corresponding author, students underlined": no item, but what the marks of the items mean. Not the
/// same in a bracket behind an item.
bool is_legend(const ListItem& item);

}  // namespace bibfold
