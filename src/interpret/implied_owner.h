// The author whom nobody prints: in CVs of economists, lawyers and scholars of the humanities the owner's own name is left out, and
// co-authors stand behind "with".
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "bibfold/document.h"
#include "bibfold/publication.h"

namespace bibfold {

/// "with Jane Doe", "(joint with A. Roe)", "mit R. Poe": length of the words in front of the names; 0 when there are none.
std::size_t companion_words(std::string_view text);

/// Whether the item prints no author, or only companions.
bool leaves_author_out(const LabelledItem& item);
/// Whether it does, and names co-authors behind "with".
bool names_companions(const LabelledItem& item);

/// Whether the item prints only companions as editors: "*The Life of Lakes*, co-edited with Jane Doe".
bool leaves_editor_out(const LabelledItem& item);

/// Makes the owner of the document the first author of the items that leave him out, if most of all items do, or two in five and
/// some of them name co-authors behind "with"; and of a thesis, and of what begins with its marked title and goes on
/// with where it appeared, always. So he is made the first editor of what he edited with others.
/// `inferred` names it. Below "Edited volumes" he is the first editor of a book that prints nobody, or only companions. Edited volumes and
/// reviews of other people's books keep what they print. Counted over a whole document: one habit, most likely.
class ImpliedOwner {
 public:
  void add(std::span<const LabelledItem> items);
  void apply(std::span<Publication> publications, const Name& owner) const;

 private:
  std::vector<bool> left_out_;         ///< by item
  std::vector<bool> titled_first_;     ///< by item: nobody can stand in front of the title
  std::vector<bool> editor_left_out_;  ///< by item
  std::vector<bool> edited_;           ///< by item: a book below a heading of edited ones
  std::size_t companions_ = 0;         ///< items that name co-authors behind "with": a sign of the habit
};

/// Records whose fields the layout tells: where the field of the authors says "with Jane Doe", the owner is the first of them.
void add_owner_to_companions(std::span<const LabelledItem> items, std::span<Publication> publications, const Name& owner);

}  // namespace bibfold
