// What a line of an ACL Anthology listing is: buttons, authors, a venue, or what stands beside the papers. Words
// and shapes only; acl_listing.cpp knows the order of the lines.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "bibfold/document.h"
#include "text/page.h"

namespace bibfold {

/// The buttons that a paper begins with: `lines` lines of nothing else, and in the line behind them the first `title` bytes.
struct ListingButtons {
  std::size_t lines = 0;
  std::uint32_t title = 0;  ///< offset of the title in the line that holds the last buttons; 0: the title has a line of its own
  [[nodiscard]] bool any() const { return lines != 0 || title != 0; }
};

/// "pdf bib abs", one of them a line, "[pdf](…) [bib](…) Title": the buttons at line `i` of the page.
ListingButtons read_listing_buttons(const Page& page, std::size_t i);

/// In a listing that was copied without its buttons: line `i` is a title, for authors and a venue follow.
bool begins_bare_paper(const Page& page, std::size_t i);
/// The first buttons of the page stand below the paper that they belong to.
bool has_buttons_below(const Page& page);
/// "A | B | C", each of them a name.
bool is_piped_names(std::string_view text);

/// "pdf bib", "[pdf] [bib] [abs]", "pdf (full)": a line of buttons only.
bool is_button_line(std::string_view text);
/// "pdf bib abs Title".
bool begins_with_buttons(std::string_view text);
/// "abs", "bib": opens something on the page itself, identifies nothing.
bool is_idle_button(std::string_view label);

/// "A | B | C", or every word a link to a person, or names with commas between.
bool is_author_line(const StyledText& text);
/// Begins like proceedings, a journal, an event, as no sentence does.
bool is_venue_line(std::string_view text);
/// "Best Paper Award", "Outstanding Paper", "Honorable Mention".
bool is_award_line(std::string_view text);
/// Co-authors, venues, the foot of the page: no paper goes on here.
bool is_sidebar_line(std::string_view text);
/// The line above cannot be complete, or this one begins in the middle.
bool is_wrapped(std::string_view above, std::string_view line);

}  // namespace bibfold
