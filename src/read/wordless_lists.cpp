// See wordless_lists.h. Jobs and degrees have places and stretches of years, talks have no names: neither passes for a reference here.
#include "read/wordless_lists.h"

#include <algorithm>

namespace bibfold {

bool is_plain_reference(const ListItem& item) {
  constexpr std::size_t kShortest = 35;
  const Evidence& e = item.evidence;
  const bool printed = e.numbers || e.identifier || e.italic || e.quoted || e.venue > 0;
  return e.length >= kShortest && e.years > 0 && !e.period && e.against == 0 && printed && (e.owner || e.names >= 2 || e.initials);
}

std::set<std::size_t> find_wordless_lists(const std::vector<Section>& outline, const std::vector<std::vector<ListItem>>& items) {
  constexpr std::size_t kEnough = 5;
  std::set<std::size_t> lists;
  std::size_t references = 0;
  for (std::size_t i = 0; i < outline.size(); ++i) {
    if (outline[i].kind != SectionKind::unknown || outline[i].heading == Section::kNoHeading) continue;
    const auto all = static_cast<std::size_t>(
        std::count_if(items[i].begin(), items[i].end(), [](const ListItem& item) { return item.form != ItemForm::heading; }));
    const auto found = static_cast<std::size_t>(std::count_if(items[i].begin(), items[i].end(), is_plain_reference));
    if (found == 0 || found * 10 < all * 8) continue;
    lists.insert(outline[i].begin);
    references += found;
  }
  if (references < kEnough) lists.clear();
  return lists;
}

}  // namespace bibfold
