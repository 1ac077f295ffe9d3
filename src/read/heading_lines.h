// Which lines of a page are headings, each by itself: by markup, by capitals, by bold type, or by its words. What a heading is worth where
// it stands is outline.h's.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "read/heading_words.h"
#include "text/page.h"

namespace bibfold {

// Ranks of headings without markup, among those of markup, 1 to 6.
inline constexpr int kSectionWordRank = 3;
inline constexpr int kYearRank = 8;

struct HeadingLine {
  int rank = 0;
  HeadingReading reading;
  bool marked = false;  ///< by markup, not by its words alone
  bool item = false;    ///< of a list, above bullets of a deeper level
};
std::optional<HeadingLine> read_heading_line(const Page& page, std::size_t line);

/// "# co-first authors", "# equal contribution": a heading to Markdown, but the meaning of the mark # in plain text.
bool is_legend_heading(const PageLine& line);
/// A blank line, or the end of the page, follows.
bool ends_block(const Page& page, std::size_t line);
/// Too long for a heading, or ends like a sentence or in the middle of one.
bool is_sentence(std::string_view text);

}  // namespace bibfold
