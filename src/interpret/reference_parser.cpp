// First form: nothing is split yet; every item stays whole.
#include "interpret/reference_parser.h"

namespace bibfold {

std::vector<LabelledItem> parse_references(const RawList& list, const ReferenceContext& /*context*/, const Tables& /*tables*/) {
  std::vector<LabelledItem> items;
  for (const RawItem& item : list.items) {
    items.push_back({item, {{Label::other, 0, static_cast<std::uint32_t>(item.text.text.size()), 0}}, 0});
  }
  return items;
}

}  // namespace bibfold
