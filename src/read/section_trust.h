// What a section's heading is worth: whether it promises publications, says nothing, or something else; and whether the items below it keep
// the promise. Which of the items are publications is not decided here.
#pragma once

#include <string_view>
#include <vector>

#include "read/list_items.h"
#include "read/outline.h"

namespace bibfold {

/// What it takes for a run of items to be publications.
enum class Trust {
  promised,   ///< the heading says so
  mixed,      ///< it says so, and something else, too
  abstracts,  ///< of meetings, some of them printed in a journal
  part,       ///< it is the heading of a part that stands alone: "Theses"
  none,       ///< it says nothing
  doubtful,   ///< it says something else, but may lie: projects, awards, service
  never       ///< talks, teaching: they have the same form
};

Trust trust_of(const Section& section);
bool is_promised(Trust trust);
/// "Conference papers": printed in proceedings, or only read, "MLA Annual Convention, Seattle, 2020".
bool is_of_conferences(std::string_view title);

/// It was printed somewhere, by its own signs; not only read at a meeting.
bool is_printed_item(const ListItem& item);

/// Below a heading that is nothing but such words, bullets that are titles and nothing else: "- Kites that Listen: A Study of Strings".
bool lists_bare_titles(const Section& section, const std::vector<ListItem>& items);

/// A heading that promises publications keeps its promise when one item below it, in whatever part, looks like one.
bool keeps_promise(const Section& section, const std::vector<ListItem>& items);
/// The same beside a list that has kept its promise: "Work in progress" has titles and little else, "Op-eds" no names.
bool keeps_sparse_promise(const Section& section, const std::vector<ListItem>& items);

/// "Selected bibliography" of an artist: what others wrote about the owner, since every item names somebody else first. `owner_family`:
/// folded.
bool is_about_owner(std::string_view heading, const std::vector<ListItem>& items, std::string_view owner_family);

}  // namespace bibfold
