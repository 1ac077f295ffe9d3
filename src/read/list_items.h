// The items of the lists in a stretch of a page, whatever marks them: bullets, numbers, labels, blank lines, hanging indentation, lines of
// their own, cards. Lines are joined to whole items; whether an item is a reference is not decided here, only used to tell layouts apart.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "bibfold/document.h"
#include "read/evidence.h"
#include "read/item_units.h"
#include "read/owner.h"
#include "read/paragraphs.h"
#include "text/page.h"

namespace bibfold {

struct ListItem {
  ItemForm form = ItemForm::paragraph;
  StyledText text;
  std::string label;
  std::string remark;              ///< RawItem::remark
  std::string group;               ///< headings inside the stretch that stand above it, joined by " / "
  std::vector<std::size_t> lines;  ///< indices into Page::lines
  std::vector<std::size_t> told;   ///< lines that tell what the paper is about
  std::vector<Piece> known;        ///< RawItem::known
  Evidence evidence;
  bool card = false;
  bool bracketed = false;  ///< its label was in brackets
};

/// All of lines [begin, end), in order. `taken`: lines of the page that are something else already.
std::vector<ListItem> split_items(const Page& page, std::size_t begin, std::size_t end, const OwnerWords& owner, SplitOptions how,
                                  const std::vector<bool>& taken);

}  // namespace bibfold
