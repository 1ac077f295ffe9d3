// What the ends of lines inside an item mean: a break between fields, or nothing, where the line ended for want of room.
#pragma once

#include <string_view>
#include <vector>

#include "read/paragraphs.h"

namespace bibfold {

/// The width of the column in which the lines of the page were wrapped; 0 where their ends do not show one.
std::size_t column_of(const Page& page);

/// Where most items of `units` have several lines and the lines do not end for want of room, their ends mean something: Joint::space
/// becomes Joint::end. `column`: of the page, for a list of few lines.
void promote_line_ends(std::size_t column, std::vector<Unit>& units);
/// The same for units of which the first or the second line is nothing but names, where other parts of the list have shown that lines mean
/// something.
void promote_lines_of_names(std::vector<Unit>& units);

/// One of the first two lines is names from end to end; a title of two words may look so, too.
bool has_line_of_names(const Unit& unit);

/// "… Meeting of the Association for": a word that nothing ends in.
bool ends_in_joining_word(std::string_view text);

}  // namespace bibfold
