// See authorless.h. Counted over one list, in which nearly nothing names the owner; a review, which does name whose book it is about, is
// left alone.
#include "interpret/authorless.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "interpret/implied_owner.h"
#include "interpret/item_group.h"
#include "interpret/item_pieces.h"
#include "interpret/names.h"
#include "text/utf8.h"

namespace bibfold {
namespace {

/// "Fremde Gäste. Hotels", "Ding und Dekor. Ein Briefwechsel": names in the order of speech in front of everything, and a title behind
/// them; how many pieces they are, 0 where there are none.
/// `enumerated`: "Kanäle, Häfen | Grenzen. Eine Institution", "Armut | Wind | Wolken. Zur Topographie" as well.
std::size_t leading_names(const LabelledItem& item, bool enumerated = false) {
  std::size_t names = 0;
  while (names < item.pieces.size() && item.pieces[names].label == Label::author) ++names;
  const auto begin = item.pieces.begin();
  const bool words = std::all_of(begin, begin + static_cast<std::ptrdiff_t>(names), [&item](const Piece& piece) {
    return text_of(item, piece).find_first_of(" .") == std::string_view::npos;
  });
  const std::size_t most = words && enumerated ? 5 : 2;
  if (names == 0 || names > most || names == item.pieces.size() || item.pieces[names].label != Label::title || item.pieces[0].begin != 0)
    return 0;
  for (std::size_t k = 0; k < names; ++k) {
    const std::string_view name = text_of(item, item.pieces[k]);
    const bool comma = name.find(',') != std::string_view::npos;
    if ((comma && !enumerated) || name.ends_with('.') || (comma && has_initial(name))) return 0;
  }
  const std::string_view between = text_of(item, item.pieces[names - 1].end, item.pieces[names].begin);
  if (between == ", ") {
    const bool first = enumerated && names == 1 && text_of(item, item.pieces[0]).find(", ") != std::string_view::npos;
    return first && text_of(item, item.pieces[1]).find(". ") != std::string_view::npos ? 1 : 0;
  }
  return between == ". " || between == ": " ? names : 0;
}

/// The owner is among those whom the item names as its authors.
bool names_owner(const LabelledItem& item, std::span<const Name> owners) {
  const auto title = item.pieces.begin() + static_cast<std::ptrdiff_t>(find_label(item, Label::title));
  return std::any_of(item.pieces.begin(), title, [&](const Piece& piece) {
    if (piece.label != Label::author) return false;
    const std::string folded = fold_text(text_of(item, piece));
    return std::any_of(owners.begin(), owners.end(), [&](const Name& owner) {
      const std::string family = fold_text(owner.family);
      return !family.empty() && folded.find(family) != std::string::npos;
    });
  });
}

}  // namespace

void settle_authorless_titles(std::span<LabelledItem> items, std::span<const Name> owners) {
  if (owners.empty()) return;  // a list of references: nobody is left out of it
  constexpr std::size_t kFewest = 3;
  std::size_t authorless = 0;
  std::size_t printed = 0;
  std::size_t led = 0;
  for (const LabelledItem& item : items) {
    led += leading_names(item) != 0 ? 1U : 0U;
    if (leading_names(item) != 0) continue;
    authorless += leaves_author_out(item) && has_label(item, Label::title) ? 1U : 0U;
    printed += names_owner(item, owners) ? 1U : 0U;
  }
  // Four books, three of them "Short Nights. A Reader": who is named in none of a list left himself out of all.
  const bool nobody = printed == 0 && items.size() >= kFewest && authorless > 0 && authorless + led == items.size();
  if (!nobody && (authorless < (printed == 0 ? kFewest - 1 : kFewest) || authorless < 6 * printed)) return;
  for (LabelledItem& item : items) {
    const std::size_t names = leading_names(item, printed == 0 && authorless + led >= 2 * kFewest);
    if (names == 0 || names_owner(item, owners) || read_item_group(item.item.group).type == Type::review_book) continue;
    item.pieces[names].begin = 0;
    item.pieces.erase(item.pieces.begin(), item.pieces.begin() + static_cast<std::ptrdiff_t>(names));
  }
}

}  // namespace bibfold
