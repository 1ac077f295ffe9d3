// See authorless.h. Counted over one list; a review, which does name whose book it is about, is left alone.
#include "interpret/authorless.h"

#include <algorithm>
#include <string_view>

#include "interpret/implied_owner.h"
#include "interpret/item_group.h"
#include "interpret/item_pieces.h"

namespace bibfold {
namespace {

/// One name, in the order of speech, in front of everything, and a title behind it.
bool opens_with_name(const LabelledItem& item) {
  if (item.pieces.size() < 2 || item.pieces[0].label != Label::author || item.pieces[1].label != Label::title) return false;
  const std::string_view name = text_of(item, item.pieces[0]);
  const std::string_view between = text_of(item, item.pieces[0].end, item.pieces[1].begin);
  return item.pieces[0].begin == 0 && name.find(',') == std::string_view::npos && !name.ends_with('.') &&
         (between == ". " || between == ": ");
}

}  // namespace

void settle_authorless_titles(std::span<LabelledItem> items) {
  constexpr std::size_t kFewest = 4;
  std::size_t authorless = 0;
  std::size_t printed = 0;
  for (const LabelledItem& item : items) {
    const bool review = read_item_group(item.item.group).type == Type::review_book;
    if (opens_with_name(item) || review || !(has_label(item, Label::author) || has_label(item, Label::title))) continue;
    if (leaves_author_out(item)) {
      ++authorless;
    } else if (has_label(item, Label::author)) {
      ++printed;
    }
  }
  if (authorless < kFewest || authorless < 4 * printed) return;
  for (LabelledItem& item : items) {
    if (!opens_with_name(item) || read_item_group(item.item.group).type == Type::review_book) continue;
    item.pieces[1].begin = 0;
    erase_piece(item, 0);
  }
}

}  // namespace bibfold
